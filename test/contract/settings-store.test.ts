import { MAX_FOLLOW_UP, parseSettings, type Settings, serializeSettings } from '../../src/app/settings';
import { emulate, scriptOf } from '../tools/apps-script';

const inProperties = () => {
  const folder = scriptOf(`
    import { propertiesSettingsStore, seenSettings } from './google/settings-store';
    export const read = () => propertiesSettingsStore().read();
    export const seen = () => seenSettings();
    export const write = (text: string) => propertiesSettingsStore().write(text);
  `);
  const emulator = emulate({ folder });
  return { emulator, read: () => emulator.call('read'), seen: () => emulator.call('seen') };
};

const long = (letter: string) => letter.repeat(9_000);

test('gives back what was written last, short or long, in one language or another', () => {
  const { emulator, read, seen } = inProperties();
  expect([read(), seen()]).toEqual([undefined, undefined]);
  for (const text of ['{"a":1}', long('あ'), long('😀'), '{"b":2}', long('x'), long('い')]) {
    emulator.call('write', text);
    expect(read()).toBe(text);
    expect(seen()).toBe(text);
  }
});

test('costs one call to read and one to write where they are short, two where they are long', () => {
  const { emulator, read } = inProperties();
  const costs = (work: () => void) => {
    emulator.resetCalls();
    work();
    return emulator.calls().state;
  };
  expect([costs(() => emulator.call('write', '{}')), costs(read)]).toEqual([1, 1]);
  expect([costs(() => emulator.call('write', long('a'))), costs(read)]).toEqual([2, 2]);
});

test.each([
  ['fails', {}],
  ['takes effect and its answer is lost', { takesEffect: true }],
  ['ends the execution', { ends: true }],
])('a write that %s leaves the settings before or the new ones, whole', (_, how) => {
  for (const [before, after] of [
    [long('a'), long('b')],
    ['{}', long('b')],
    [long('a'), '{}'],
  ]) {
    for (const method of ['Properties.getProperty', 'Properties.setProperty', 'Properties.setProperties']) {
      const { emulator, read } = inProperties();
      emulator.call('write', before);
      emulator.fail(method, { error: 'Service unavailable', ...how, times: 1 });
      try {
        emulator.call('write', after);
      } catch {
        // What is stored then is looked at.
      }
      emulator.heal();
      expect([before, after]).toContain(read());
    }
  }
});

test('as much as a user may write fits, and leaves room for statuses and opens', () => {
  const { emulator, read } = inProperties();
  const text = '催'.repeat(MAX_FOLLOW_UP);
  const texts = { gentle: text, deadline: text, last: text };
  const settings: Settings = {
    ...parseSettings(undefined),
    disclosure: { ja: '開'.repeat(300), en: 'x'.repeat(300) },
    followUpTexts: { ja: texts, en: texts },
    neverTrack: Array.from({ length: 100 }, (_, i) => `department-${i}.example.co.jp`),
    optedOut: Array.from({ length: 500 }, (_, i) => `person.number${i}@example.co.jp`),
  };
  emulator.call('write', serializeSettings(settings));
  expect(parseSettings(String(read()))).toEqual(settings);
  const bytes = [...emulator.userProperties].reduce(
    (sum, [key, value]) => sum + key.length + Buffer.byteLength(value),
    0,
  );
  expect(bytes).toBeLessThan(33_000);
});
