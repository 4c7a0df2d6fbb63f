import { readChoice, readComposedMail } from '../../src/app/compose-event';
import { readEvent } from '../../src/app/event';

const TARO = { address: 'taro@example.co.jp', field: 'to' };
const recipients = (event: unknown) => readComposedMail(event).recipients;

describe('recipients are read', () => {
  test.each([
    ['beside gmail', { draftMetadata: { toRecipients: ['taro@example.co.jp'] } }],
    ['in gmail', { gmail: { toRecipients: ['taro@example.co.jp'] } }],
    ['in gmail.draftMetadata', { gmail: { draftMetadata: { toRecipients: ['taro@example.co.jp'] } } }],
    [
      'where one place is empty',
      { draftMetadata: { toRecipients: [] }, gmail: { toRecipients: ['taro@example.co.jp'] } },
    ],
    ['with a display name', { gmail: { toRecipients: ['"田中, 太郎" <Taro@Example.co.jp>'] } }],
    ['from one text', { gmail: { toRecipients: 'taro@example.co.jp' } }],
    ['beside what is no address', { gmail: { toRecipients: [null, 7, {}, 'Taro', '<script>', 'taro@example.co.jp'] } }],
  ])('%s', (_, event) => {
    expect(recipients(event)).toEqual([TARO]);
  });

  test('with the field that names them first', () => {
    const event = {
      gmail: {
        toRecipients: ['taro@example.co.jp'],
        ccRecipients: ['jiro@example.com', 'TARO@example.co.jp'],
        bccRecipients: ['saburo@example.com', 'jiro@example.com'],
      },
    };
    expect(recipients(event)).toEqual([
      TARO,
      { address: 'jiro@example.com', field: 'cc' },
      { address: 'saburo@example.com', field: 'bcc' },
    ]);
  });

  test('from several in one text', () => {
    const event = { draftMetadata: { toRecipients: ['taro@example.co.jp, Jiro <jiro@example.com>'] } };
    expect(recipients(event)).toEqual([TARO, { address: 'jiro@example.com', field: 'to' }]);
  });
});

test.each([
  undefined,
  null,
  7,
  'x',
  [],
  {},
  { gmail: null },
  { gmail: { toRecipients: null } },
  { draftMetadata: 'x' },
])('an event like %j names nobody', (event) => {
  expect(readComposedMail(event)).toEqual({ recipients: [], subject: undefined });
});

test('a subject is taken where there is one', () => {
  expect(readComposedMail({ gmail: {}, draftMetadata: { subject: 'お見積りの件' } }).subject).toBe('お見積りの件');
  expect(readComposedMail({ gmail: { subject: 7 } }).subject).toBeUndefined();
});

const choose = (formInputs: unknown, parameters = {}) =>
  readChoice(readEvent({ commonEventObject: { formInputs, parameters } }), 'ja');
const input = (...value: readonly string[]) => ({ stringInputs: { value } });

test('what is switched on is chosen, and what does not come is off', () => {
  expect(choose({ pixel: input('on'), language: input('en') }, { session: 'abc' })).toEqual({
    session: 'abc',
    pixel: true,
    disclosure: false,
    language: 'en',
    wording: { ja: undefined, en: undefined },
  });
  expect(choose(undefined)).toMatchObject({ session: '', pixel: false, disclosure: false, language: 'ja' });
  expect(choose({ language: input('de') }).language).toBe('ja');
});

test('a wording is one line of bounded length', () => {
  const { wording } = choose({ wordingJa: input(' 開封を\n確認しています '), wordingEn: input('x'.repeat(1000)) });
  expect(wording.ja).toBe('開封を 確認しています');
  expect(wording.en?.length).toBe(300);
});
