import type { Emulator } from '../../src/emulator/options';
import { inMap } from '../../src/emulator/property-store';
import { emulate } from '../tools/apps-script';
import { textOf } from '../tools/cards';
import { deliver, eventOf } from './support/add-on';
import { momentOf } from './support/letters';
import { BASE, imageOf, insertPixel, load, sentHtml } from './support/pixels';

/** Two users of one script: what it keeps in its properties is the same for both. */
const twoUsers = () => {
  const shared = new Map([['pixel.base', BASE]]);
  const userOf = (user: string): Emulator => {
    return emulate({ user, scriptProperties: inMap(shared), now: momentOf('2026-11-19 09:00'), frozen: true });
  };
  const waiting = () => [...shared].filter(([key]) => key.startsWith('opens.'));
  return { alice: userOf('alice@kidoku.example'), mallory: userOf('mallory@kidoku.example'), shared, waiting };
};

const homepage = (emulator: Emulator, at: string): string => {
  emulator.clock.set(momentOf(at));
  return textOf(emulator.call('onHomepage', eventOf()));
};

const inputs = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { stringInputs: { value: [value] } }]));

/** A mail of Alice's with a pixel, which was loaded; Mallory has a pixel, too. */
const loaded = () => {
  const world = twoUsers();
  const token = insertPixel(world.alice, '2026-11-19 09:55');
  insertPixel(world.mallory, '2026-11-19 09:56');
  deliver(
    world.alice,
    [sentHtml('2026-11-19 10:00', imageOf(token)).raw.replace(/^From: .*$/m, 'From: alice@kidoku.example')].map(
      (raw) => ({ at: '2026-11-19 10:00', labels: ['Sent'], thread: 'alice', raw }),
    ),
  );
  load(world.alice, token, '2026-11-19 12:00');
  return { ...world, token };
};

const sentByMallory = (html: string) => ({
  ...sentHtml('2026-11-19 11:00', html, { id: 'copy', thread: 'mallory' }),
  raw: sentHtml('2026-11-19 11:00', html, { id: 'copy' }).raw.replace(/^From: .*$/m, 'From: mallory@kidoku.example'),
});

test("another's token in one's own mail takes no loads from them, and counts for nothing", () => {
  const { alice, mallory, token } = loaded();
  deliver(mallory, [sentByMallory(imageOf(token))]);
  expect(homepage(mallory, '2026-11-19 13:00')).toContain('開封済み 0');
  expect(homepage(alice, '2026-11-19 13:01')).toContain('開封済み 1');
});

test('neither parameters nor inputs of a card make somebody another user', () => {
  const { alice, mallory, waiting } = loaded();
  const [, key = ''] = waiting()[0]?.[0].split('.') ?? [];
  expect(JSON.parse(alice.userProperties.get('settings') ?? '').userKey).toBe(key);
  const own = JSON.parse(mallory.userProperties.get('settings') ?? '').userKey;
  const claims = { userKey: key, user: 'alice@kidoku.example', pixelSince: '1', account: 'alice@kidoku.example' };
  const event = eventOf(claims);
  const forged = {
    ...event,
    commonEventObject: { ...event.commonEventObject, formInputs: inputs({ ...claims, pixel: 'on', language: 'ja' }) },
  };
  for (const name of ['saveSettings', 'insertTracking', 'onHomepage', 'deleteData']) {
    const before = waiting();
    mallory.call(name, forged);
    expect(waiting()).toEqual(before);
    const { userKey = own } = JSON.parse(mallory.userProperties.get('settings') ?? '{}');
    expect(userKey).toBe(own);
  }
  expect(homepage(alice, '2026-11-19 13:00')).toContain('開封済み 1');
});

test("a name in an event that is a prototype's is a name like any other", () => {
  const { alice } = twoUsers();
  const event =
    JSON.parse(`{"commonEventObject": {"userLocale": "ja", "parameters": {"__proto__": "x", "constructor": "y"},
    "formInputs": {"__proto__": {"stringInputs": {"value": ["on"]}}, "toString": {"stringInputs": {"value": ["on"]}}}}}`);
  for (const name of ['onHomepage', 'onCompose', 'saveSettings', 'showHomepage'])
    expect(JSON.stringify(alice.call(name, event))).not.toContain('問題が発生しました');
  expect(JSON.parse(alice.userProperties.get('settings') ?? '{}').compose).toEqual({ pixel: false, disclosure: false });
});

test.each(['checkPixel', 'rotatePixelSecret', 'forgetPixelSecrets'])(
  '%s does nothing for a user who put its name in the place of a card’s function',
  (name) => {
    const { mallory, shared } = loaded();
    const before = new Map(shared);
    for (const event of [eventOf(), {}, null]) expect(() => mallory.call(name, event)).toThrow('in the script editor');
    expect([shared, mallory.logs()]).toEqual([before, []]);
    expect(mallory.call(name)).not.toBe('');
  },
);

test('what a user leaves in the inbox without end pushes out nothing of others that is newer', () => {
  const { alice, mallory, token, shared } = loaded();
  const own = JSON.parse(mallory.userProperties.get('settings') ?? '').userKey;
  // As much as a user can have there at most, over and over, an hour older than what Alice got.
  const old = Math.floor(momentOf('2026-11-19 11:00') / 1000).toString(36);
  for (let shard = 0; shard < 60; shard += 1) {
    const entries = Array.from({ length: 300 }, (_, n) => `;${`${shard}x${n}`.padEnd(12, '-')}g${old}`);
    shared.set(`opens.${own}.${shard}`, `batch${shard}${entries.join('')}`);
  }
  load(alice, token, '2026-11-19 12:10');
  const size = [...shared].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  expect(size).toBeLessThan(450_000);
  expect(homepage(alice, '2026-11-19 13:00')).toContain('開封済み 1');
});
