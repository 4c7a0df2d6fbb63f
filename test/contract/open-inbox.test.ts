import type { OpenInbox } from '../../src/app/ports';
import { batchFrom, MAX_BATCH } from '../../src/core/pixel/batch';
import { folded, type Loads, loadAt, type Mark } from '../../src/core/pixel/loads';
import { emulate, scriptOf } from '../tools/apps-script';
import { memoryOpenInbox } from '../tools/memory-opens';

/** An inbox as a test uses it: `collect` gives what was handed over; where the keeper `fails`, too. */
type Box = Pick<OpenInbox, 'add' | 'stop' | 'isWaiting'> & {
  readonly collect: (userKey: string, how?: { readonly fails?: boolean }) => readonly string[];
};

const collectFrom =
  (inbox: OpenInbox): Box['collect'] =>
  (userKey, { fails = false } = {}) => {
    const taken: string[] = [];
    try {
      inbox.collect(userKey, (batches) => {
        taken.push(...batches);
        if (fails) throw new Error('the keeper fails');
      });
    } catch {
      // The keeper failed, as it was asked to.
    }
    return taken;
  };

const inMemory = (): Box => {
  const inbox = memoryOpenInbox();
  return { ...inbox, collect: collectFrom(inbox) };
};

const inProperties = () => {
  const emulator = emulate({
    folder: scriptOf(`
      import { propertiesOpenInbox } from './google/open-inbox';
      export const add = ({ userKey, loads }) => propertiesOpenInbox().add(userKey, loads);
      export const stop = ({ userKey, ids }) => propertiesOpenInbox().stop(userKey, ids);
      export const isWaiting = (userKey) => propertiesOpenInbox().isWaiting(userKey);
      export const collect = ({ userKey, how = {} }) => {
        const taken = [];
        try {
          propertiesOpenInbox().collect(userKey, (batches) => {
            taken.push(...batches);
            if (how.fails) throw new Error('the keeper fails');
          });
        } catch (error) {
          if (!how.fails) throw error;
        }
        return taken;
      };
    `),
  });
  const box: Box = {
    add: (userKey, loads) => void emulator.call('add', { userKey, loads }),
    stop: (userKey, ids) => emulator.call('stop', { userKey, ids }) === true,
    isWaiting: (userKey) => emulator.call('isWaiting', userKey) === true,
    collect: (userKey, how) => emulator.call('collect', { userKey, how }) as readonly string[],
  };
  return { box, emulator };
};

const AT = Date.UTC(2026, 10, 20, 9);
const idOf = (n: number): string => `id${String(n).padStart(10, '0')}`;
const load = (n: number, seconds = 0, mark: Mark = 'gmail'): Loads => loadAt(idOf(n), mark, AT + seconds * 1000);
const loadsOf = (batches: readonly string[]): readonly Loads[] =>
  folded(batches.flatMap((text) => batchFrom(text).loads));
const countOf = (batches: readonly string[]): number => loadsOf(batches).reduce((sum, { count }) => sum + count, 0);

const [ME, OTHER] = ['dXNlcmtl', 'b3RoZXJl'];

describe.each([
  ['script properties', () => inProperties().box],
  ['memory', inMemory],
])('an inbox of opens in %s', (_, create) => {
  test('is empty at first', () => {
    const inbox = create();
    expect(inbox.isWaiting(ME)).toBe(false);
    expect(inbox.collect(ME)).toEqual([]);
  });

  test('hands over what was left, once', () => {
    const inbox = create();
    inbox.add(ME, load(1));
    expect(inbox.isWaiting(ME)).toBe(true);
    expect(loadsOf(inbox.collect(ME))).toEqual([load(1)]);
    expect(inbox.isWaiting(ME)).toBe(false);
    expect(inbox.collect(ME)).toEqual([]);
  });

  test('keeps users apart', () => {
    const inbox = create();
    inbox.add(ME, load(1));
    expect(inbox.isWaiting(OTHER)).toBe(false);
    expect(inbox.collect(OTHER)).toEqual([]);
    expect(countOf(inbox.collect(ME))).toBe(1);
  });

  test('folds repeated loads together, and keeps machines and persons apart', () => {
    const inbox = create();
    for (let i = 0; i < 50; i += 1) inbox.add(ME, load(1, i * 60));
    inbox.add(ME, load(1, 5, 'scanner'));
    const batches = inbox.collect(ME);
    const loads = loadsOf(batches);
    expect(batches.join().length).toBeLessThan(200);
    expect(loads.map(({ mark, count }) => [mark, count])).toEqual([
      ['gmail', 50],
      ['scanner', 1],
    ]);
    expect(loads[0]?.times[0]).toBe(AT);
    expect(loads[0]?.times.slice(-1)).toEqual([AT + 49 * 60_000]);
  });

  test('goes on in another batch where one is full, and loses nothing', () => {
    const inbox = create();
    for (let i = 0; i < 700; i += 1) inbox.add(ME, load(i, i));
    for (let i = 0; i < 700; i += 100) inbox.add(ME, load(i, i + 3600));
    const batches = inbox.collect(ME);
    expect(batches.length).toBeGreaterThan(1);
    expect(Math.max(...batches.map((text) => text.length))).toBeLessThanOrEqual(MAX_BATCH);
    expect(countOf(batches)).toBe(707);
    expect(loadsOf(batches)).toHaveLength(700);
  });

  test('keeps what a keeper could not keep, and hands it over again under the same name, with what came since', () => {
    const inbox = create();
    inbox.add(ME, load(1));
    const [before = ''] = inbox.collect(ME, { fails: true });
    inbox.add(ME, load(2));
    const [after = ''] = inbox.collect(ME);
    expect(batchFrom(after).name).toBe(batchFrom(before).name);
    expect(countOf([after])).toBe(2);
  });

  test('names batches so that no two are alike', () => {
    const inbox = create();
    const names = Array.from({ length: 20 }, (_, i) => {
      inbox.add(ME, load(i));
      return batchFrom(inbox.collect(ME)[0] ?? '').name;
    });
    expect(new Set(names).size).toBe(20);
  });

  test('takes nothing more of a pixel that its recipient opted out of, then and later', () => {
    const inbox = create();
    inbox.add(ME, load(1, 0, 'optOut'));
    inbox.add(ME, load(1, 60));
    expect(loadsOf(inbox.collect(ME)).map(({ mark }) => mark)).toEqual(['optOut']);
    inbox.add(ME, load(1, 120));
    inbox.add(ME, load(2, 120));
    expect(loadsOf(inbox.collect(ME)).map(({ id }) => id)).toEqual([idOf(2)]);
    expect(inbox.isWaiting(ME)).toBe(false);
  });

  test('takes nothing more of pixels that it was told to stop, and keeps what is there', () => {
    const inbox = create();
    inbox.add(ME, load(1));
    inbox.add(ME, load(3, 0, 'optOut'));
    expect(inbox.stop(ME, [idOf(1), idOf(2)])).toBe(true);
    for (const n of [1, 2, 3, 4]) inbox.add(ME, load(n, 60));
    expect(loadsOf(inbox.collect(ME)).map(({ id, count }) => [id, count])).toEqual([
      [idOf(1), 1],
      [idOf(3), 1],
      [idOf(4), 1],
    ]);
  });
});

describe('an inbox in script properties', () => {
  test('loses nothing where the lock is not free, and the next collection finds it', () => {
    const { box, emulator } = inProperties();
    box.add(ME, load(1));
    emulator.fail('Lock.tryLock', { returns: false });
    for (let i = 0; i < 5; i += 1) box.add(ME, load(1, i * 60));
    expect(box.collect(ME)).toEqual([]);
    emulator.heal();
    expect(countOf(box.collect(ME))).toBe(6);
    expect(box.isWaiting(ME)).toBe(false);
  });

  test('costs one call to look, three to add, and is as large as the properties allow', () => {
    const { box, emulator } = inProperties();
    for (let i = 0; i < 700; i += 1) box.add(ME, load(i, i));
    for (const [key, value] of emulator.scriptProperties) expect(key.length + value.length).toBeLessThan(9 * 1024);
    emulator.resetCalls();
    box.isWaiting(ME);
    expect(emulator.calls()).toMatchObject({ mail: 0, state: 1, other: 0 });
    emulator.resetCalls();
    box.add(ME, load(900));
    expect(emulator.calls()).toMatchObject({ mail: 0, state: 3, other: 0 });
  });

  test('holds what a user away for long was left, and no more than its share of the store', () => {
    const { box, emulator } = inProperties();
    const entry = (n: number) => `;${idOf(n)}gtol${String(n).padStart(4, '0')}`;
    for (let shard = 0; shard < 14; shard += 1) {
      const entries = Array.from({ length: 380 }, (_, i) => entry(shard * 380 + i)).join('');
      emulator.scriptProperties.set(`opens.${ME}.${shard}`, `full${shard}${entries}`.slice(0, MAX_BATCH));
    }
    box.add(ME, load(9_000));
    const sizes = [...emulator.scriptProperties.values()].map((value) => value.length);
    expect(sizes).toHaveLength(14);
    expect(loadsOf([emulator.scriptProperties.get(`opens.${ME}.0`) ?? '']).some(({ id }) => id === idOf(9_000))).toBe(
      true,
    );
  });

  test('survives damage to what it holds', () => {
    const { box, emulator } = inProperties();
    emulator.scriptProperties.set(`opens.${ME}.0`, 'x;nonsense;;;\u0000,,;id0000000001gzzzzzzzzzzzz');
    box.add(ME, load(1));
    expect(countOf(box.collect(ME))).toBe(1);
  });
});
