import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formToken } from '../../src/core/pixel/token';
import type { Emulator } from '../../src/emulator/options';
import { ROOT } from '../tools/apps-script';
import { textOf } from '../tools/cards';
import { deliver, eventOf } from './support/add-on';
import { came, momentOf } from './support/letters';
import { AGENTS, answerOf, imageOf, insertPixel, load, sentHtml, withWebApp } from './support/pixels';
import { reply } from './support/quotation';

const SENT = '2026-11-19 10:00';

/** A mail with a pixel, which a stranger knows. */
const oneSent = (): { emulator: Emulator; token: string } => {
  const emulator = withWebApp();
  const token = insertPixel(emulator, '2026-11-19 09:55');
  deliver(emulator, [sentHtml(SENT, imageOf(token))]);
  return { emulator, token };
};

const ask = (emulator: Emulator, event: unknown, method = 'doGet'): string =>
  answerOf(emulator.call(method, event, { userAgent: AGENTS.gmail, visitor: '' }));

const kept = ({ scriptProperties, userProperties }: Emulator) => [new Map(scriptProperties), new Map(userProperties)];

const homepage = (emulator: Emulator, at = '2026-11-20 09:00'): string => {
  emulator.clock.set(momentOf(at));
  return textOf(emulator.call('onHomepage', eventOf()));
};

/** The token with another's key, id, time or MAC. */
const forgeries = (token: string): readonly string[] => {
  const mac = () => token.slice(28);
  const at = momentOf('2026-11-19 09:55');
  return [
    ...[0, 2, 9, 10, 21, 22, 27, 28, 40].map(
      (i) => `${token.slice(0, i)}${token[i] === 'A' ? 'B' : 'A'}${token.slice(i + 1)}`,
    ),
    formToken({ userKey: 'AAAAAAAA', id: token.slice(9, 21), at }, mac),
    formToken({ userKey: token.slice(1, 9), id: '__proto__abc', at }, mac),
    token.slice(0, 28) + 'A'.repeat(14),
    token.toLowerCase(),
    `${token}=`,
    ` ${token}`,
    `${token}\n`,
  ];
};

test('whoever guesses opts nobody out', () => {
  const { emulator, token } = oneSent();
  const before = kept(emulator);
  for (const guess of forgeries(token)) ask(emulator, { parameter: { o: guess } }, 'doPost');
  expect(kept(emulator)).toEqual(before);
  load(emulator, token, '2026-11-19 12:00');
  expect(homepage(emulator)).toContain('開封済み 1');
});

test.each<readonly [string, (token: string) => unknown]>([
  ['nothing at all', () => undefined],
  ['null', () => null],
  ['a text', (token) => token],
  ['a list', (token) => [token]],
  ['a list in the place of a parameter', (token) => ({ parameter: { t: [token], o: [token] } })],
  ['a parameter that stands in the list of all alone', (token) => ({ parameters: { t: [token] } })],
  ['an object in the place of a parameter', (token) => ({ parameter: { t: { toString: token } } })],
  ["a prototype's names", (token) => JSON.parse(`{"parameter": {"__proto__": "${token}", "constructor": "${token}"}}`)],
  ['a megabyte', (token) => ({ parameter: { t: token.repeat(25_000) } })],
  ['a token in the name of another parameter', (token) => ({ parameter: { [token]: 't', T: token } })],
])('an event that is %s is answered like any other, and changes nothing', (_, eventFor) => {
  const { emulator, token } = oneSent();
  const before = kept(emulator);
  for (const method of ['doGet', 'doPost']) expect(ask(emulator, eventFor(token), method)).not.toContain(token);
  expect([kept(emulator), emulator.logs()]).toEqual([before, []]);
});

test('an address with the token many times is one load', () => {
  const { emulator, token } = oneSent();
  emulator.clock.set(momentOf('2026-11-19 12:00'));
  ask(emulator, {
    queryString: `t=${token}`.repeat(50),
    parameter: { t: token },
    parameters: { t: Array(50).fill(token) },
  });
  expect([...emulator.scriptProperties].filter(([key]) => key.startsWith('opens.')).map(([, text]) => text)).toEqual([
    expect.stringMatching(/^b[\w-]{12};[\w-]{12}g[0-9a-z]+$/),
  ]);
});

test('no load says that the sender looked at the mail', () => {
  const { emulator, token } = oneSent();
  for (const agent of Object.keys(AGENTS) as (keyof typeof AGENTS)[]) load(emulator, token, '2026-11-19 12:00', agent);
  const marks = [...emulator.scriptProperties].flatMap(([key, text]) =>
    key.startsWith('opens.') ? [...text.matchAll(/;[\w-]{12}([a-z])/g)].map(([, mark]) => mark) : [],
  );
  expect(marks.length).toBeGreaterThan(3);
  expect(marks).not.toContain('v');
});

test.each([
  'Service invoked too many times for one day: properties.',
  'Service using too much computer time for one day.',
])(
  'where a stranger has used up what Google allows (%s), a load is answered as ever, and the log says nothing of it',
  (error) => {
    const { emulator, token } = oneSent();
    for (const method of [
      'Properties.getProperty',
      'Properties.getProperties',
      'Properties.setProperties',
      'Cache.get',
    ])
      emulator.fail(method, { error });
    const before = kept(emulator);
    expect(ask(emulator, { parameter: { t: token } })).toBe('');
    expect(ask(emulator, { parameter: { o: token } }, 'doPost')).toContain('まだ止まっていません');
    expect(kept(emulator)).toEqual(before);
    for (const { text } of emulator.logs())
      expect(text).toMatch(/^A request to the web app could not be noted: quota$/);
    emulator.heal();
    expect(homepage(emulator)).toContain('返信待ち');
  },
);

test('a load holds no lock of a user, and reads and writes nothing but what the script keeps for all', () => {
  const { emulator, token } = oneSent();
  emulator.resetCalls();
  load(emulator, token, '2026-11-19 12:00');
  ask(emulator, { parameter: { o: token } });
  ask(emulator, { parameter: { o: token } }, 'doPost');
  expect(
    Object.keys(emulator.calls().methods).filter((method) => !/^(?:Cache|Properties|Lock|HtmlService)\./.test(method)),
  ).toEqual([]);
  expect(emulator.calls().mail).toBe(0);
  const web = ['src/web.ts', 'src/google/open-inbox.ts', 'src/google/signer.ts', 'src/google/pixel-maker.ts'];
  for (const file of web)
    expect(readFileSync(path.join(ROOT, file), 'utf8')).not.toMatch(/getUser(?:Lock|Properties|Cache)/);
});

test('the page to opt out on is shown in no frame of others', () => {
  // Google forbids frames unless a page asks for ALLOWALL.
  expect(readFileSync(path.join(ROOT, 'dist/Code.js'), 'utf8')).not.toMatch(/XFrameOptions|ALLOWALL/);
});

test('what the script keeps for all users holds no address, no subject, no words and no ids of mail', () => {
  const { emulator, token } = oneSent();
  for (const [hours, agent] of Object.keys(AGENTS).entries())
    load(emulator, token, momentOf('2026-11-19 11:00') + hours * 3_600_000, agent as keyof typeof AGENTS);
  deliver(emulator, [came('2026-11-19 20:00', reply({ from: 'taro@example.co.jp' }))]);
  homepage(emulator);
  load(emulator, token, '2026-11-20 12:00');
  ask(emulator, { parameter: { o: token } }, 'doPost');
  for (const [key, text] of emulator.scriptProperties) {
    if (key === 'pixel.base') continue;
    expect(`${key} ${text}`).not.toMatch(/@|見積|hanako|taro|quotation|Mozilla|ggpht/i);
    for (const { id, threadId } of emulator.mailbox.newestFirst()) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(threadId);
    }
  }
});
