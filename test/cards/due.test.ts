import type { ThreadView } from '../../src/app/views';
import { type PlainDate, parseIsoDate } from '../../src/core/dates/plain-date';
import type { FollowUp } from '../../src/core/threads/follow-up';
import { buttons } from '../tools/cards';
import { cardsIn, evidence, homepageView, recipient, row, threadView } from './scene';
import { choicesOf, clickOn, entriesOf, textsOf, widgetsIn } from './seen';

const ja = cardsIn('ja');
const en = cardsIn('en-GB', 'Europe/London');

const day = (text: string): PlainDate => {
  const date = parseIsoDate(text);
  if (!date) throw new Error(text);
  return date;
};

const due: FollowUp = { kind: 'due', since: day('2026-03-03'), reason: { kind: 'days', days: 3 } };
const backDue: FollowUp = {
  kind: 'due',
  since: day('2026-03-03'),
  reason: { kind: 'return', backOn: day('2026-03-02') },
};
const reminded: FollowUp = { kind: 'due', since: day('2026-03-04'), reason: { kind: 'reminder' } };

const viewWith = (followUp: FollowUp, changes: Partial<ThreadView> = {}): ThreadView =>
  threadView({ row: row({ followUp }), ...changes });

/** What is said under "Follow-up", and the buttons there. */
const told = (cards: typeof ja, followUp: FollowUp, heading = 'フォローアップ') =>
  entriesOf(cards.thread(viewWith(followUp)))
    .find((entry) => entry.startsWith(`${heading}\n`))
    ?.split('\n')
    .slice(1);

describe('the thread card says', () => {
  test.each<readonly [string, FollowUp, readonly string[], readonly string[]]>([
    [
      'since when it is due, and why',
      due,
      ['フォローアップの時期です', '3 営業日を過ぎても返信なし（目安：3/3）'],
      ['It is time to follow up', 'No reply after 3 business days (due since 3 Mar)'],
    ],
    [
      'that somebody is back',
      backDue,
      ['フォローアップの時期です', '自動応答によると 3/2 に復帰予定（目安：3/3）'],
      ['It is time to follow up', 'Back on 2 Mar, says the automatic reply (due since 3 Mar)'],
    ],
    [
      'that the day of a reminder has come',
      reminded,
      ['フォローアップの時期です', '3/4 のリマインダー'],
      ['It is time to follow up', 'Your reminder for 4 Mar'],
    ],
    [
      'when it will be due',
      { kind: 'later', on: day('2026-03-09'), reason: { kind: 'days', days: 1 } },
      ['3/9 がフォローアップの目安です', '1 営業日以内に返信がなければ、一覧の先頭に表示します。'],
      ['Time to follow up on 9 Mar', 'Without a reply within 1 business day, it moves to the top of the list.'],
    ],
    [
      'that somebody is away, in another year too',
      { kind: 'later', on: day('2027-01-05'), reason: { kind: 'return', backOn: day('2027-01-04') } },
      ['2027/1/5 がフォローアップの目安です', '自動応答によると 2027/1/4 に復帰予定'],
      ['Time to follow up on 5 Jan 2027', 'Back on 4 Jan 2027, says the automatic reply'],
    ],
    [
      'when a reminder comes',
      { kind: 'later', on: day('2026-03-09'), reason: { kind: 'reminder' } },
      ['3/9 にお知らせします', 'その日に一覧の先頭に表示します。返信が届くと自動で終了します。'],
      ['Reminder on 9 Mar', 'It moves to the top of the list then. Ends by itself when a reply comes.'],
    ],
    [
      'that it is done',
      { kind: 'done' },
      ['対応済み', '返信が届くと自動で終了します。'],
      ['Done', 'Ends by itself when a reply comes.'],
    ],
    [
      'that an answer ended a reminder',
      { kind: 'ended', what: 'reminder' },
      ['返信が届いたため、リマインダーは終了しました'],
      ['A reply came, so the reminder has ended'],
    ],
    [
      'that an answer ended what was done',
      { kind: 'ended', what: 'done' },
      ['返信が届いたため、「対応済み」を解除しました'],
      ['A reply came, so this is no longer marked as done'],
    ],
  ])('%s', (_, followUp, japanese, english) => {
    expect(told(ja, followUp)).toEqual(japanese);
    expect(told(en, followUp, 'Follow-up')).toEqual(english);
  });

  test('nothing of it where no answer is expected', () => {
    expect(textsOf(ja.thread(threadView())).join()).not.toContain('フォローアップ');
  });

  test('what an automatic reply says of the return', () => {
    const notice = evidence({ kind: 'autoReply', detail: '', backOn: day('2026-03-09') });
    const card = (cards: typeof ja) => cards.thread(threadView({ recipients: [recipient({ evidence: [notice] })] }));
    expect(entriesOf(card(ja)).at(-1)).toContain('3/9 に復帰予定との自動応答です。');
    expect(entriesOf(card(en)).at(-1)).toContain('It says: back on 9 Mar.');
  });
});

describe('the buttons', () => {
  const message = { threadId: '18e0a1b2c3d4e5f6', message: '18e0a1b2c3d4e5f7' };

  test('remind in 1, 3 and 5 business days or on a day, and mark as done', () => {
    const card = en.thread(viewWith(due));
    expect(buttons(card)).toEqual(
      expect.arrayContaining([
        '1 business day',
        '3 business days',
        '5 business days',
        'Remind me on this day',
        'Mark as done',
      ]),
    );
    expect(clickOn(card, '3 business days')).toEqual({ function: 'remind', parameters: { ...message, days: '3' } });
    expect(clickOn(card, 'Remind me on this day')).toEqual({ function: 'remind', parameters: message });
    expect(clickOn(card, 'Mark as done')).toEqual({ function: 'markDone', parameters: message });
    expect(buttons(card)).not.toContain('Cancel the reminder');
    expect(JSON.stringify(card)).not.toContain('valueMsEpoch');
  });

  test('take a reminder back; its day stands in the date field', () => {
    const card = en.thread(viewWith({ kind: 'later', on: day('2026-03-09'), reason: { kind: 'reminder' } }));
    expect(clickOn(card, 'Cancel the reminder')).toEqual({
      function: 'takeBack',
      parameters: { ...message, what: 'reminder' },
    });
    expect(JSON.stringify(card)).toContain(`"valueMsEpoch":"${Date.UTC(2026, 2, 9)}"`);
  });

  test('undo what is done, and offer nothing else then', () => {
    const card = en.thread(viewWith({ kind: 'done' }));
    expect(clickOn(card, 'Undo')).toEqual({ function: 'takeBack', parameters: { ...message, what: 'done' } });
    expect(buttons(card).join()).not.toMatch(/business day|Mark as done/);
  });

  test('are gone once an answer has come', () => {
    expect(buttons(ja.thread(viewWith({ kind: 'ended', what: 'done' })))).toEqual(['Gmail で開く', '一覧へ']);
  });
});

test.each([
  ['notStored', '変更前のままです', 'nothing has changed'],
  ['otherDay', '明日から 1 年以内', 'after today, within a year'],
] as const)('a wish that fails (%s) says what to do', (wish, japanese, english) => {
  expect(textsOf(ja.thread(viewWith(due, { wish }))).join()).toContain(japanese);
  expect(textsOf(en.thread(viewWith(due, { wish }))).join()).toContain(english);
});

test('a thread card with all of it stays under a hundred widgets', () => {
  const events = Array.from({ length: 60 }, () => evidence());
  const recipients = Array.from({ length: 60 }, (_, i) =>
    recipient({ address: `p${i}@example.com`, evidence: events }),
  );
  const because = {
    kind: 'receipt',
    at: 0,
    confidence: 'strong',
    detail: 'displayed',
    from: 'p1@example.com',
  } as const;
  const reading = { readBackTo: 0, horizon: 0, share: 0.08 };
  const card = ja.thread({
    ...threadView({ row: row({ because, followUp: reminded }), recipients, reading, notice: 'busy' }),
    wish: 'notStored',
  });
  expect(widgetsIn(card)).toBeLessThanOrEqual(100);
});

describe('on top of the list', () => {
  const view = homepageView({
    query: { filter: 'all' },
    due: [row({ followUp: due, subject: '契約書' }), row({ followUp: reminded, threadId: 'abc', subject: '見積' })],
    counts: { due: 7, waiting: 9, all: 20 },
  });

  test('stands what is due, with the number of it and why', () => {
    const texts = textsOf(ja.homepage(view));
    expect(texts.indexOf('フォローアップ時期（7）')).toBeLessThan(texts.indexOf('すべて（新しい順）'));
    expect(textsOf(en.homepage(view))).toContain('Time to follow up (7)');
    expect(
      entriesOf(ja.homepage(view))
        .slice(0, 2)
        .map((entry) => entry.split('\n').slice(-2)),
    ).toEqual([
      ['契約書', '3 営業日を過ぎても返信なし（目安：3/3）'],
      ['見積', '3/4 のリマインダー'],
    ]);
    expect(clickOn(ja.homepage(view), '見積')).toEqual({ function: 'openThread', parameters: { threadId: 'abc' } });
  });

  test('a button leads to all of it, whatever the menu says', () => {
    expect(clickOn(ja.homepage(view), '7 件すべて表示')).toEqual({
      function: 'showHomepage',
      parameters: { filter: 'due', page: '0', exactly: 'yes' },
    });
    const two = homepageView({ due: view.due, counts: { due: 2, all: 2 } });
    expect(buttons(ja.homepage(two)).join()).not.toContain('すべて表示');
  });

  test('the filter lists it newest first, each with its reason', () => {
    const list = homepageView({ query: { filter: 'due' }, rows: view.due, counts: { due: 2, all: 20 } });
    expect(textsOf(ja.homepage(list))).toContain('フォローアップ時期（新しい順）');
    expect(choicesOf(ja.homepage(list))[0]).toBe('✓ フォローアップ時期（2）');
    expect(entriesOf(ja.homepage(list))[0]).toContain('3 営業日を過ぎても返信なし');
    expect(textsOf(en.homepage({ ...list, rows: [] })).join()).toContain(
      'No message under Time to follow up at the moment. Choose All',
    );
  });
});

describe('the search', () => {
  const found = homepageView({
    query: { filter: 'opened', page: 0, search: '見積 <b>' },
    pages: 2,
    counts: { opened: 50, waiting: 60, all: 90 },
    found: { opened: 21, waiting: 2, all: 30 },
    rows: Array.from({ length: 20 }, () => row()),
  });

  test('says what is looked for, and counts what is found', () => {
    const card = ja.homepage(found);
    // A section's heading takes markup.
    expect(textsOf(card)).toContain('「見積 &lt;b&gt;」の検索結果（開封済み）');
    expect(textsOf(card)).toContain('1–20 / 21');
    expect(choicesOf(card)).toContain('✓ 開封済み（21）');
    expect(textsOf(card)[0]).toBe('60 通が返信待ち');
    expect(JSON.stringify(card)).toContain('"value":"見積 <b>"');
  });

  test('goes on from page to page and from filter to filter, and ends where it is ended', () => {
    const card = ja.homepage(found);
    const more = { filter: 'opened', page: '1', search: '見積 <b>' };
    expect(clickOn(card, '次へ')).toEqual({ function: 'showHomepage', parameters: more });
    expect(clickOn(card, '更新')).toEqual({ function: 'refresh', parameters: { ...more, page: '0' } });
    expect(clickOn(card, '検索を解除')).toEqual({
      function: 'showHomepage',
      parameters: { filter: 'opened', page: '0', exactly: 'yes' },
    });
    expect(buttons(ja.homepage(homepageView()))).not.toContain('検索を解除');
  });

  test('that finds nothing says what to do', () => {
    const nothing = { ...found, rows: [], pages: 1, found: { ...found.found, opened: 0 } };
    expect(textsOf(ja.homepage(nothing)).join()).toContain('「すべて」を選ぶと、一致する 30 通を確認できます。');
    expect(textsOf(en.homepage({ ...nothing, found: { ...nothing.found, all: 0 } })).join()).toContain(
      'Try fewer or shorter words',
    );
  });
});
