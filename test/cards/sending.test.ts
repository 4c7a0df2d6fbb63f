import type { DraftView } from '../../src/app/drafts';
import type { SendOutcome } from '../../src/app/send';
import { emulate, scriptOf } from '../tools/apps-script';
import { buttons, linkOf } from '../tools/cards';
import { NOW } from './scene';
import { clickOn, textsOf, widgetsIn } from './seen';

const SCRIPT = `
  import { draftCard } from './cards/draft';
  import { sendingCard } from './cards/sending';
  import { textsFor } from './locales/texts';
  const contextOf = (locale) => ({
    texts: textsFor(locale),
    now: ${NOW},
    formatDate: (at, pattern) => Utilities.formatDate(new Date(at), 'Asia/Tokyo', pattern),
  });
  export const draft = ({ locale, view }) => draftCard(contextOf(locale), view);
  export const sending = ({ locale, view }) => sendingCard(contextOf(locale), view, { draft: 'r1', revision: '1.2' });
`;
const cards = emulate({ folder: scriptOf(SCRIPT), now: NOW, frozen: true });
const draft = (view: DraftView, locale = 'en') => cards.call('draft', { locale, view });
const sending = (view: SendOutcome, locale = 'en') => cards.call('sending', { locale, view });

const view = (changes: Partial<DraftView> = {}): DraftView => ({
  id: 'r1',
  revision: '1.2',
  subject: '契約書のご確認',
  from: 'Hanako <hanako@kidoku.example>',
  to: ['taro@example.co.jp'],
  cc: [],
  bcc: [],
  attachments: [],
  opening: 'Please sign.',
  receiptTo: 'hanako@kidoku.example',
  asksAlready: false,
  silent: [],
  problem: undefined,
  ...changes,
});

const OUTCOMES: readonly (readonly [SendOutcome, string, string])[] = [
  [
    { kind: 'sent', threadId: '18', receipt: 'requested', before: false },
    'The message was sent. A read receipt was requested.',
    'メールを送信しました。開封確認を依頼しました。',
  ],
  [
    { kind: 'sent', threadId: '18', receipt: 'requested', before: true },
    'It was not sent again.',
    '二重には送信していません。',
  ],
  [
    { kind: 'sent', threadId: '18', receipt: 'dropped', before: false },
    'Gmail took the receipt request out',
    '取り除かれていました',
  ],
  [
    { kind: 'sent', threadId: undefined, receipt: 'unchecked', before: false },
    'could not be checked',
    '確認できませんでした',
  ],
  [{ kind: 'refused', problem: { kind: 'noRecipients' } }, 'It has no recipients.', '宛先がありません。'],
  [
    { kind: 'refusedByGmail', problem: 'unknown', reason: 'Invalid To header' },
    'Gmail’s reason: Invalid To header',
    'Gmail からの理由：Invalid To header',
  ],
  [{ kind: 'refusedByGmail', problem: 'quota', reason: '' }, 'within 24 hours', '24 時間以内'],
  [{ kind: 'notSent', problem: 'unknown', reference: '1K9QX2Z' }, '1K9QX2Z', '1K9QX2Z'],
  [
    { kind: 'notSent', problem: 'unavailable', reference: 'X' },
    'Nothing was sent just now',
    '今回は何も送信していません',
  ],
  [{ kind: 'unclear' }, 'may or may not have been sent', '送信されたかどうかがまだわかりません'],
  [{ kind: 'twin', threadId: '18', at: NOW }, '4 Mar, 10:12', '3/4 10:12'],
  [{ kind: 'twin', threadId: undefined, at: NOW }, 'one like it', '同じ内容の下書き'],
  [{ kind: 'lost' }, 'it cannot tell whether', '送信されたかどうかを確認できません'],
  [{ kind: 'gone', tried: false }, 'Nothing was sent just now', '今回は何も送信していません'],
  [{ kind: 'gone', tried: true }, 'It will not be sent twice.', '二重に送信されることはありません'],
  [{ kind: 'busy' }, 'Nothing was sent from here', 'ここからは何も送信していません'],
];

test.each(OUTCOMES)('%j says what happened and what to do, in both languages', (outcome, en, ja) => {
  expect(textsOf(sending(outcome)).join('\n')).toContain(en);
  expect(textsOf(sending(outcome)).join('\n')).toContain('What to do');
  expect(textsOf(sending(outcome, 'ja')).join('\n')).toContain(ja);
  expect(buttons(sending(outcome)).length).toBeGreaterThan(0);
});

test('whatever is open leads to the same draft again, and what was sent to its conversation', () => {
  const again = { function: 'sendWithReceipt', parameters: { draft: 'r1', revision: '1.2' } };
  expect(clickOn(sending({ kind: 'unclear' }), 'Look again')).toEqual(again);
  expect(clickOn(sending({ kind: 'notSent', problem: 'busy', reference: '' }), 'Try again')).toEqual(again);
  const sent = sending({ kind: 'sent', threadId: '18f', receipt: 'requested', before: false });
  expect(linkOf(sent, 'Open in Gmail')).toBe('https://mail.google.com/mail/#all/18f');
});

describe('a draft before it is sent', () => {
  test('shows attachments with their sizes, and of whom no receipt is to be expected', () => {
    const text = textsOf(
      draft(
        view({
          attachments: [
            { name: '契約書.pdf', bytes: 2_500_000 },
            { name: 'a.txt', bytes: 10 },
          ],
          silent: [
            { address: 'mika@gmail.com', why: 'noReceipt' },
            { address: 'no-reply@example.com', why: 'nobody' },
          ],
        }),
      ),
    ).join('\n');
    expect(text).toContain('Attachments (2)\n契約書.pdf (2.4 MB)\na.txt (1 KB)');
    expect(text).toMatch(/No receipt expected from\nmika@gmail\.com\nPersonal Gmail account/);
    expect(text).toMatch(/no-reply@example\.com\nList or no-reply address/);
  });

  test('says why the window must be closed, and sends what was shown', () => {
    const card = draft(view());
    expect(textsOf(card).join('\n')).toContain('you could send the message a second time from there');
    expect(clickOn(card, 'Send now')).toEqual({
      function: 'sendWithReceipt',
      parameters: { draft: 'r1', revision: '1.2' },
    });
  });

  test('says that it changed where it is shown again', () => {
    expect(textsOf(sending({ kind: 'changed', draft: view() })).join('\n')).toContain('so nothing was sent');
  });

  test('shows hostile text as text, and a thousand recipients within a card', () => {
    const many = Array.from({ length: 1000 }, (_, n) => `person${n}@example.com`);
    const silent = many.map((address) => ({ address, why: 'nobody' as const }));
    const card = draft(
      view({
        subject: '<b>x</b>',
        from: '<img src=x>',
        opening: '\u202e<a href="x">',
        to: many,
        cc: many,
        bcc: many,
        silent,
      }),
    );
    expect(JSON.stringify(card)).not.toMatch(/<img|<a href|\u202e/);
    expect(textsOf(card).join('\n')).toContain('person29@example.com and 970 more');
    expect(widgetsIn(card)).toBeLessThanOrEqual(100);
  });
});
