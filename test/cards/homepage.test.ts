import type { Week } from '../../src/app/views';
import { cardsIn, DAY, HOUR, homepageView, MINUTE, NOW, row } from './scene';
import { choicesOf, clickOn, entriesOf, textsOf, widgetsIn } from './seen';

const ja = cardsIn('ja');
const en = cardsIn('en-US', 'Europe/London');

describe('at a glance', () => {
  const view = homepageView({ counts: { waiting: 12, opened: 3, replied: 40, bounced: 1, all: 137 } });

  it('the list says how many messages wait for a reply, and what became of the others', () => {
    expect(textsOf(ja.homepage(view)).slice(0, 2)).toEqual(['12 通が返信待ち', '開封済み 3・返信あり 40・不達 1']);
    expect(textsOf(en.homepage(view)).slice(0, 2)).toEqual([
      '12 waiting for a reply',
      'Opened 3 · Replied 40 · Bounced 1',
    ]);
  });

  it('the list says so when nothing waits', () => {
    const idle = homepageView({ rows: [], counts: { replied: 2, all: 2 } });
    expect(textsOf(ja.homepage(idle))[0]).toBe('返信待ちはありません');
    expect(textsOf(en.homepage(idle))[0]).toBe('Nothing is waiting for a reply');
  });
});

describe('a sent thread in the list', () => {
  const entry = (changes: Parameters<typeof row>[0], cards = ja) =>
    entriesOf(cards.homepage(homepageView({ rows: [row(changes)] })))[0];

  it('shows status, age, recipient, subject and reason, the status as a word beside its icon', () => {
    const because = {
      kind: 'receipt',
      at: NOW - 10 * MINUTE,
      confidence: 'strong',
      detail: 'displayed',
      from: 'taro@example.co.jp',
    } as const;
    const opened = { status: 'opened', because, recipients: ['taro@example.co.jp', 'a@example.com'] } as const;
    expect(entry(opened)).toBe(
      [
        '開封済み',
        '開封済み · 3 日前',
        'taro@example.co.jp 他 1 名',
        'お見積書の送付',
        'taro@… の開封確認 3/4 10:02',
      ].join('\n'),
    );
    expect(entry(opened, en)).toBe(
      [
        'Opened',
        'Opened · 3 days ago',
        'taro@example.co.jp and 1 other',
        'お見積書の送付',
        'Read receipt from taro@…, 4 Mar, 01:02',
      ].join('\n'),
    );
  });

  it.each([
    ['まだ反応なし', {}],
    ['自動応答のみ', { signal: 'autoReplied' }],
    ['開封せずに削除', { signal: 'deleted' }],
    ['お礼・了承の連絡（返信不要）', { awaiting: false, awaitingReason: 'courtesy' }],
    ['返信不可の宛先またはメーリングリスト', { awaiting: false, awaitingReason: 'noReplyAddresses' }],
    ['予定への回答（返信不要）', { awaiting: false, awaitingReason: 'calendarAnswer' }],
  ] as const)('without a reply says why: %s', (reason, changes) => {
    expect(entry(changes)?.split('\n').pop()).toBe(reason);
  });

  it.each([
    ['replied', 'reply', '', 'certain', 'taro@… が返信 3/3 10:12'],
    ['replied', 'calendarReply', '', 'certain', 'taro@… が予定に回答 3/3 10:12'],
    ['bounced', 'bounce', 'failed 5.1.1', 'certain', 'アドレスが存在しません（5.1.1） 3/3 10:12'],
    ['opened', 'open', '', 'moderate', '画像の読み込み 3/3 10:12'],
    ['opened', 'receipt', 'displayed', 'weak', 'taro@… の開封確認 3/3 10:12（推定）'],
  ] as const)('that is %s by a %s %s names it', (status, kind, detail, confidence, reason) => {
    const because = { kind, at: NOW - DAY, confidence, detail, from: 'taro@example.co.jp' };
    expect(entry({ status, because })?.split('\n').pop()).toBe(reason);
  });

  it('tells its age in words, and the year of what is long past', () => {
    const ages = [-HOUR, 30_000, MINUTE, 59 * MINUTE, HOUR, 25 * HOUR, 200 * DAY].map(
      (age) => entry({ sentAt: NOW - age }, en)?.split('\n')[1],
    );
    expect(ages).toEqual(
      ['just now', 'just now', '1 minute ago', '59 minutes ago', '1 hour ago', '1 day ago', '200 days ago'].map(
        (age) => `No response · ${age}`,
      ),
    );
    const because = { kind: 'reply', at: Date.UTC(2025, 11, 31, 16), confidence: 'certain', detail: '' } as const;
    const answered = { status: 'replied', because: { ...because, from: 'a@example.com' } } as const;
    expect(entry(answered)).toContain('a@… が返信 1/1 01:00');
    expect(entry(answered, en)).toContain('a@… replied, 31 Dec 2025, 16:00');
  });

  it('shows markup, line breaks and turned text in a subject as harmless text', () => {
    const shown = entry({ subject: '<b>至急</b>\r\n&amp; \u202egpj.exe', recipients: ['"><i>@example.com'] });
    expect(shown?.split('\n').slice(2, 4)).toEqual(['"><i>@example.com', '<b>至急</b> &amp; gpj.exe']);
  });

  it('has a name where it has no subject, and a bounded one where it has a long one', () => {
    expect(entry({ subject: ' \r\n ' })).toContain('（件名なし）');
    expect(entry({ subject: '長'.repeat(500) })).toContain(`${'長'.repeat(79)}…`);
  });

  it('opens its own card', () => {
    const card = ja.homepage(homepageView({ rows: [row({ threadId: 'abc', subject: '契約書' }), row()] }));
    expect(clickOn(card, '契約書')).toEqual({ function: 'openThread', parameters: { threadId: 'abc' } });
  });
});

describe('filters and pages', () => {
  const page = (number: number, rows = 20) =>
    homepageView({
      query: { filter: 'opened', page: number },
      pages: 7,
      rows: Array.from({ length: rows }, () => row({ status: 'opened' })),
      counts: { waiting: 9, opened: 137, noResponse: 5, replied: 4, bounced: 0, all: 146 },
    });

  it('every filter has its count, and the current one is marked and named', () => {
    const card = ja.homepage(page(1));
    expect(choicesOf(card)).toEqual([
      'フォローアップ時期（0）',
      '返信待ち（9）',
      '返信なし（5）',
      '✓ 開封済み（137）',
      '返信あり（4）',
      '不達（0）',
      'すべて（146）',
    ]);
    expect(textsOf(card)).toContain('開封済み（新しい順）');
    expect(textsOf(ja.homepage(homepageView()))).toContain('返信待ち（古い順）');
  });

  it('a page says where it stands and leads to both neighbours', () => {
    const card = en.homepage(page(1));
    expect(textsOf(card)).toContain('21–40 / 137');
    expect(clickOn(card, 'Previous')).toEqual({
      function: 'showHomepage',
      parameters: { filter: 'opened', page: '0' },
    });
    expect(clickOn(card, 'Next')).toEqual({ function: 'showHomepage', parameters: { filter: 'opened', page: '2' } });
  });

  it('the first page has none before it, the last one none after it', () => {
    expect(textsOf(en.homepage(page(0)))).toEqual(expect.arrayContaining(['1–20 / 137', 'Next']));
    expect(textsOf(en.homepage(page(0)))).not.toContain('Previous');
    expect(textsOf(en.homepage(page(6, 17)))).toEqual(expect.arrayContaining(['121–137 / 137', 'Previous']));
    expect(textsOf(en.homepage(page(6, 17)))).not.toContain('Next');
  });

  it('a list that fits on one page has no pages', () => {
    expect(textsOf(en.homepage(homepageView())).join()).not.toMatch(/Next|Previous|\//);
  });

  it('refreshing keeps filter and page', () => {
    const refresh = { function: 'refresh', parameters: { filter: 'opened', page: '1' } };
    expect(clickOn(en.homepage(page(1)), 'Refresh')).toEqual(refresh);
  });
});

describe('an empty list', () => {
  it('explains what will be here once something was sent', () => {
    const card = ja.homepage(homepageView({ rows: [] }));
    expect(textsOf(card)[0]).toBe('送信したメールはまだありません');
    expect(textsOf(card).join()).toContain('送信したあとに「更新」を押してください');
    expect(choicesOf(card)).toEqual([]);
  });

  it('says that reading goes on while older mail is unread', () => {
    const reading = { readBackTo: NOW - 30 * DAY, horizon: NOW - 365 * DAY, share: 0.08 };
    expect(textsOf(en.homepage(homepageView({ rows: [], reading }))).join()).toContain('Press Keep reading');
  });

  it('does not claim that nothing was sent where nothing could be read', () => {
    const texts = textsOf(en.homepage(homepageView({ rows: [], notice: 'unavailable' })));
    expect(texts[0]).toBe('Nothing to show yet');
    expect(texts.join()).not.toContain('No sent mail');
  });

  it('under a filter names the filter and the way out', () => {
    const bounced = homepageView({ rows: [], query: { filter: 'bounced', page: 0 }, counts: { all: 3 } });
    expect(textsOf(ja.homepage(bounced)).join()).toContain(
      '「不達」のメールは今のところありません。「すべて」を選ぶと',
    );
    expect(textsOf(en.homepage(bounced)).join()).toContain('No message under Bounced at the moment. Choose All');
  });
});

describe('while reading', () => {
  it('the list says how far back it goes, and lets one go on', () => {
    const reading = { readBackTo: Date.UTC(2025, 11, 4), horizon: NOW - 365 * DAY, share: 0.2749 };
    const card = ja.homepage(homepageView({ reading }));
    expect(entriesOf(card)[0]).toBe(
      [
        '過去のメールを読み込んでいます',
        '過去のメールを読み込んでいます',
        '██░░░░░░░░ 27%',
        '2025/12/4 までさかのぼりました。内容はまだ変わることがあります。',
      ].join('\n'),
    );
    expect(clickOn(card, '続きを読み込む')).toEqual({
      function: 'keepReading',
      parameters: { filter: 'waiting', page: '0' },
    });
  });

  it('what is not finished is never 100 %', () => {
    const reading = { readBackTo: NOW - 365 * DAY, horizon: NOW - 365 * DAY, share: 1 };
    expect(entriesOf(en.homepage(homepageView({ reading })))[0]).toContain('█████████░ 99%');
  });

  it.each([
    ['busy', '別の画面でメールを読み込んでいます', 'in another window'],
    ['quota', '1 日の上限に達しました', 'The limit ends within 24 hours'],
    ['unavailable', 'Gmail から応答がありませんでした', 'Gmail did not answer'],
    ['rebuilt', '失われたものはありません', 'Nothing is lost'],
  ] as const)('a hitch (%s) is told, with what to do', (notice, japanese, english) => {
    expect(entriesOf(ja.homepage(homepageView({ notice })))[0]).toContain(japanese);
    expect(entriesOf(en.homepage(homepageView({ notice })))[0]).toContain(english);
  });
});

describe('the picture of the last weeks', () => {
  const week = (ago: number, replied: number, opened = 0, noResponse = 0, bounced = 0): Week => ({
    start: NOW - ago * 7 * DAY,
    counts: { replied, opened, noResponse, bounced },
  });
  const pictureOf = (weeks: readonly Week[], page = 0) =>
    textsOf(en.homepage(homepageView({ weeks, query: { filter: 'waiting', page } }))).filter((line) =>
      /sent,|█\u00a0/.test(line),
    );

  it('has a bar for each week, the newest first, in proportion, with the numbers in words', () => {
    expect(pictureOf([week(3, 2), week(2, 0), week(1, 4, 2, 1, 1)])).toEqual([
      '█\u00a0Replied ▓\u00a0Opened ░\u00a0No\u00a0response ╳\u00a0Bounced ',
      '████▓▓░╳ Last 7 days: 8 sent, 4 replied',
      ' From 18 Feb: 0 sent, 0 replied',
      '██ From 11 Feb: 2 sent, 2 replied',
    ]);
  });

  it('a week in which anything was sent has a bar', () => {
    expect(pictureOf([week(2, 0, 0, 1), week(1, 500)])[2]).toBe('░ From 18 Feb: 1 sent, 0 replied');
  });

  it('stands on the first page only', () => {
    expect(pictureOf([week(1, 1)], 1)).toEqual([]);
  });
});

it('a full page stays under a hundred widgets', () => {
  const weeks = Array.from({ length: 8 }, (_, i) => ({
    start: NOW - (8 - i) * 7 * DAY,
    counts: { replied: i, opened: 1, noResponse: 1, bounced: 0 },
  }));
  const card = ja.homepage(
    homepageView({
      rows: Array.from({ length: 20 }, () => row()),
      pages: 3,
      counts: { waiting: 60, all: 60 },
      weeks,
      notice: 'quota',
      reading: { readBackTo: NOW - DAY, horizon: NOW - 365 * DAY, share: 0.5 },
    }),
  );
  expect(widgetsIn(card)).toBeLessThan(40);
});

it('a list that does not go back a year says since when it does', () => {
  const view = homepageView({ keptSince: NOW - 30 * DAY });
  expect(textsOf(ja.homepage(view))).toContain('送信メールが多いため、2/2 以降のものを表示しています。');
  expect(textsOf(en.homepage(homepageView())).join()).not.toContain('goes back to');
});
