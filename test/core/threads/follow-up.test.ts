import { isoDate, type PlainDate, parseIsoDate } from '../../../src/core/dates/plain-date';
import { type Choice, type FollowUpRules, followUpOf } from '../../../src/core/threads/follow-up';
import type { Received, SentMessage } from '../../../src/core/threads/model';
import { threadState } from '../../../src/core/threads/state';
import { autoReply, bookOf, bounce, received, sent } from './messages';

const day = (text: string): PlainDate => {
  const date = parseIsoDate(text);
  if (!date) throw new Error(text);
  return date;
};

/** Sent on Wednesday, 4 March 2026, to Taro; three business days later it is Monday, 9 March. */
const onDay = (today: string, messages: readonly (SentMessage | Received)[] = [sent()], choice?: Choice, days = 3) => {
  const record = bookOf(...messages).thread('thread-1');
  if (!record) throw new Error('no thread');
  const rules: FollowUpRules = {
    today: day(today),
    dayOf: (at) => day(new Date(at + 9 * 3_600_000).toISOString().slice(0, 10)),
    days,
    closures: { yearEnd: true, obon: true },
    choiceOf: (id) => (id === record.latest.id ? choice : undefined),
  };
  const found = followUpOf(record.latest, threadState(record), rules);
  if (found?.kind === 'due') return `due since ${isoDate(found.since)}: ${found.reason.kind}`;
  if (found?.kind === 'later') return `on ${isoDate(found.on)}: ${found.reason.kind}`;
  return found?.kind === 'ended' ? `ended: ${found.what}` : found?.kind;
};

const away = (backOn: string, rest: Parameters<typeof autoReply>[0] = {}) => autoReply({ backOn, ...rest });

test('a thread is due from the morning of the third business day on', () => {
  expect(onDay('2026-03-06')).toBe('on 2026-03-09: days');
  expect(onDay('2026-03-08')).toBe('on 2026-03-09: days');
  expect(onDay('2026-03-09')).toBe('due since 2026-03-09: days');
  expect(onDay('2026-06-01')).toBe('due since 2026-03-09: days');
  expect(onDay('2026-03-05', [sent()], undefined, 1)).toBe('due since 2026-03-05: days');
});

test('a follow-up of one’s own begins anew', () => {
  expect(onDay('2026-03-10', [sent(), sent({ name: 'again', at: 120 })])).toBe('on 2026-03-12: days');
});

test('what awaits no answer is never due', () => {
  expect(onDay('2026-06-01', [sent(), received()])).toBeUndefined();
  expect(onDay('2026-06-01', [sent({ recipients: ['no-reply@example.com'] })])).toBeUndefined();
});

describe('who is away', () => {
  test('is asked one business day after the return, or after the business days, whichever is later', () => {
    expect(onDay('2026-03-09', [sent(), away('2026-03-12')])).toBe('on 2026-03-13: return');
    expect(onDay('2026-03-13', [sent(), away('2026-03-12')])).toBe('due since 2026-03-13: return');
    expect(onDay('2026-03-09', [sent(), away('2026-03-06')])).toBe('due since 2026-03-09: days');
  });

  test('and comes back on a day off comes on the next business day', () => {
    // Friday, 20 March is a holiday; the next business day is Monday.
    expect(onDay('2026-03-10', [sent(), away('2026-03-20')])).toBe('on 2026-03-24: return');
  });

  test('among others who are there keeps nobody waiting', () => {
    const two = sent({ recipients: ['taro@example.co.jp', 'jiro@example.co.jp'] });
    expect(onDay('2026-03-09', [two, away('2026-04-01')])).toBe('due since 2026-03-09: days');
    const both = [two, away('2026-04-01'), away('2026-03-17', { name: 'b', from: 'jiro@example.co.jp' })] as const;
    expect(onDay('2026-03-09', both)).toBe('on 2026-03-18: return');
    expect(onDay('2026-03-09', [two, away('2026-04-01'), bounce([{ address: 'jiro@example.co.jp' }])])).toBe(
      'on 2026-04-02: return',
    );
  });

  test('and says so twice is away as said last', () => {
    expect(onDay('2026-03-09', [sent(), away('2026-04-01'), away('2026-03-12', { name: 'later', at: 30 })])).toBe(
      'on 2026-03-13: return',
    );
  });

  test('but was not written to says nothing', () => {
    expect(onDay('2026-03-09', [sent(), away('2026-04-01', { from: 'stranger@example.org' })])).toBe(
      'due since 2026-03-09: days',
    );
  });
});

describe('what the user chose', () => {
  const remindOn = day('2026-03-16');

  test('a reminder goes before everything else', () => {
    expect(onDay('2026-03-13', [sent()], { remindOn })).toBe('on 2026-03-16: reminder');
    expect(onDay('2026-03-16', [sent()], { remindOn })).toBe('due since 2026-03-16: reminder');
    expect(onDay('2026-03-16', [sent(), away('2026-04-01')], { remindOn })).toBe('due since 2026-03-16: reminder');
  });

  test('what is done is not due, reminder or not', () => {
    expect(onDay('2026-06-01', [sent()], { done: true })).toBe('done');
    expect(onDay('2026-06-01', [sent()], { remindOn, done: true })).toBe('done');
  });

  test('ends with an answer, and says so', () => {
    expect(onDay('2026-03-13', [sent(), received()], { remindOn })).toBe('ended: reminder');
    expect(onDay('2026-03-13', [sent(), received()], { done: true })).toBe('ended: done');
  });

  test('does not end with an automatic reply or a receipt', () => {
    expect(onDay('2026-03-13', [sent(), away('2026-03-06')], { remindOn })).toBe('on 2026-03-16: reminder');
  });

  test('is about one message: a later one of the same thread begins anew', () => {
    const record = bookOf(sent(), sent({ name: 'again', at: 120 })).thread('thread-1');
    expect(record?.latest.id).toBe('id-again');
    expect(onDay('2026-03-12', [sent(), sent({ name: 'again', at: 120 })])).toBe('due since 2026-03-12: days');
  });
});
