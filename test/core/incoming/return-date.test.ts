import fc from 'fast-check';
import { isoDate, parseIsoDate } from '../../../src/core/dates/plain-date';
import { returnDate } from '../../../src/core/incoming/auto-reply/return-date';

/** The first day on which the writer is there again. The reply is of Tuesday, 24 November 2026 unless said otherwise. */
const backOn = (text: string, writtenOn = '2026-11-24'): string | undefined => {
  const day = parseIsoDate(writtenOn);
  if (!day) throw new Error(writtenOn);
  const found = returnDate(text, day);
  return found && isoDate(found);
};

describe('the last day away', () => {
  test.each([
    ['12月3日まで不在にしております。', '2026-12-04'],
    ['１２月３日（木）まで、夏季休暇をいただいております。', '2026-12-04'],
    ['12/3(木)まで出張のため不在です。', '2026-12-04'],
    ['12月3日木曜日まで休業いたします。', '2026-12-04'],
    ['12月1日から3日まで休暇をいただきます。', '2026-12-04'],
    ['12月1日(火)～3日(木)の間、出張のため返信が遅れます。', '2026-12-04'],
    ['12月1日～12月3日は休業とさせていただきます。', '2026-12-04'],
    ['誠に勝手ながら、12/29（火）〜1/3（日）を年末年始休業とさせていただきます。', '2027-01-04'],
    ['年末年始は12月29日から3日まで休業いたします。', '2027-01-04'],
    ['■不在期間\n12月1日(火) ～ 12月3日(木)\n\nお急ぎの方は代表までご連絡ください。', '2026-12-04'],
    ['休暇をいただいております。\n期間：2026/12/1-2026/12/3', '2026-12-04'],
    ['令和8年12月3日まで休業しております。', '2026-12-04'],
    ['R8.12.3まで不在です。', '2026-12-04'],
    ['育児休業中です（2027年9月30日まで）。', '2027-10-01'],
    ['2028年2月28日まで休職しております。', '2028-02-29'],
    ['I am out of the office until 3 December.', '2026-12-04'],
    ['I am away until December 3rd and will answer after that.', '2026-12-04'],
    ['I will be on annual leave until Thursday, December 3, 2026.', '2026-12-04'],
    ['I am on vacation through Dec 3.', '2026-12-04'],
    ['I am out of the office from 1 to 3 December.', '2026-12-04'],
    ['I will be out of office from December 1 to December 3 with limited access to email.', '2026-12-04'],
    ['Our office is closed December 1-3.', '2026-12-04'],
    ['We are closed from the 1st to the 3rd of December.', '2026-12-04'],
    ['I am out\nof the office from\n1 December until\n3 December.', '2026-12-04'],
    ['I am out of the office until 2026-12-03.', '2026-12-04'],
    ['I am out of the office from 2026-12-01 to 2026-12-03.', '2026-12-04'],
    ['12月3日まで休業とし、ご不便をおかけします。', '2026-12-04'],
    ['I am not in the office from 1 to 3 December.', '2026-12-04'],
    ['Ich bin nicht erreichbar bis zum 3. Dezember.', '2026-12-04'],
    ['12月3日(木) 17時まで外出しております。', '2026-12-04'],
    ['12月3日いっぱい休暇をいただいております。', '2026-12-04'],
    ['休暇中です（〜12/3）。', '2026-12-04'],
    ["I'll be OOO Nov 30 through Dec 3.", '2026-12-04'],
    ['The office is closed from 24 December 2026 until 3 January 2027 inclusive.', '2027-01-04'],
    ['Away until 23/12.', '2026-12-24'],
    ['Ich bin bis zum 3. Dezember nicht im Büro.', '2026-12-04'],
    ['Ich bin bis einschließlich 03.12. abwesend.', '2026-12-04'],
    ['Bis einschl. Do., 03.12.2026 bin ich im Urlaub.', '2026-12-04'],
    ['Ich bin vom 1. bis 3. Dezember nicht erreichbar.', '2026-12-04'],
    ['Vom 01.12. bis zum 03.12.26 bin ich im Urlaub.', '2026-12-04'],
    ['Unser Büro ist vom 1.-3.12. geschlossen.', '2026-12-04'],
  ])('%s', (text, expected) => {
    expect(backOn(text)).toBe(expected);
  });
});

describe('the first day there', () => {
  test.each([
    ['休暇のため不在です。戻りは12月4日です。', '2026-12-04'],
    ['出張中です。12月4日（金）に戻ります。', '2026-12-04'],
    ['休業しております。12月4日より通常どおり営業いたします。', '2026-12-04'],
    ['不在にしております。返信は12月4日以降になります。', '2026-12-04'],
    ['休暇中です。12/4以降に順次ご返信いたします。', '2026-12-04'],
    ['現在不在です。\n次回出社日：12月4日(金)', '2026-12-04'],
    ['12月3日まで不在にしており、12月4日から出社いたします。', '2026-12-04'],
    ['I am out of the office. I will be back on Monday, 7 December.', '2026-12-07'],
    ['I am away until 3 December and will be back on Monday, 7 December.', '2026-12-07'],
    ['年末年始の休業のお知らせ\n休業期間：12/29～1/4\n業務開始：1/5', '2027-01-05'],
    [
      '誠に勝手ながら下記の期間を休業とさせていただきます。\n\n【休業期間】\n2026年12月29日（火）～2027年1月4日（月）\n\n1月5日（火）より通常営業いたします。',
      '2027-01-05',
    ],
    ['Vielen Dank für Ihre Nachricht. Ich bin ab dem 07.12.2026 wieder im Büro.', '2026-12-07'],
    ['Our office is closed on November 26 and 27. We will reopen on Monday, November 30.', '2026-11-30'],
    ['I will return on 7 December.', '2026-12-07'],
    ['I will be back on Monday, 7 December.', '2026-12-07'],
    ['I am on leave, returning December 7th.', '2026-12-07'],
    ['I am out of office and will return to the office on December 7.', '2026-12-07'],
    ['Out of office. Return date: 7 December 2026', '2026-12-07'],
    ['I will not be back until 7 December.', '2026-12-07'],
    ["I'm away and won't be able to respond until Monday, December 7.", '2026-12-07'],
    ['I am on holiday. From 7 December I will be back in the office.', '2026-12-07'],
    ['Ich bin nicht im Büro. Ab dem 4. Dezember bin ich wieder erreichbar.', '2026-12-04'],
    ['Ich bin im Urlaub und am 4.12. wieder im Büro.', '2026-12-04'],
    ['Ich bin abwesend und erst wieder ab dem 04.12.2026 für Sie da.', '2026-12-04'],
  ])('%s', (text, expected) => {
    expect(backOn(text)).toBe(expected);
  });
});

describe('the year', () => {
  test.each([
    ['the next one where the day lies behind', '2026-12-28', '1月3日まで休業いたします。', '2027-01-04'],
    ['this one in January', '2027-01-02', '1月3日まで休業いたします。', '2027-01-04'],
    ['a leap year where there is no such day in another', '2027-12-20', '2月29日まで休暇です。', '2028-03-01'],
    ['the day of the reply itself', '2026-12-03', 'Away until 3 December.', '2026-12-04'],
  ])('is %s', (_, writtenOn, text, expected) => {
    expect(backOn(text, writtenOn)).toBe(expected);
  });

  test.each([
    ['a day that has passed a little while ago', '2026-12-10', '12月3日まで不在です。'],
    ['a day of last year', '2026-11-24', '2025年12月3日まで不在です。'],
    ['a day that does not exist', '2027-11-24', '2月30日まで休暇です。'],
    ['a day out of all proportion', '2026-11-24', '2036年12月3日まで不在です。'],
  ])('is not guessed for %s', (_, writtenOn, text) => {
    expect(backOn(text, writtenOn)).toBeUndefined();
  });
});

describe('what is not sure is not taken', () => {
  test.each([
    ['the weekday does not fit', '12/3(水)まで不在です。'],
    ['either order is possible', 'I am out of the office until 12/3.'],
    ['it is said relative to a day', '来週月曜に戻ります。現在不在です。'],
    ['it is said relative to a day', 'I am out of the office and back on Monday.'],
    ['two absences', '12月3日まで、および12月10日まで不在です。'],
    ['the day of the return lies before the last day away', 'Away until 10 December, back on 3 December.'],
    ['a deadline', '不在にしております。12月3日までにご連絡ください。'],
    ['open until then', '12月3日まで営業し、12月4日より休業いたします。'],
    ['gone for good', '11月30日をもって退職いたしました。12月1日付で鈴木が引き継ぎ、不在の際もご案内いたします。'],
    ['the first day away', 'I am out of the office from 3 December.'],
    ['the first day away', '12月3日より休業いたします。'],
    ['nobody is away', 'We received your return on 3 December. Please return the label by 3 December.'],
    ['nobody is away', 'Thank you for your order. Your invoice is payable until 3 December.'],
    ['nobody is away', 'お問い合わせありがとうございます。12月3日までに担当者よりご返信いたします。'],
    ['there until then', 'I am leaving the company, absent from January, and available until 3 December.'],
    ['the sender wrote it', 'I am away.\n\n> Please answer. I am out of the office until 3 December.'],
    ['the sender wrote it', '不在です。\n-----Original Message-----\n12月3日まで不在にします。'],
    ['away on one day', 'I am not available on 3 December.'],
    ['away on one day', 'Am 1. Dezember bin ich abwesend und danach wieder da.'],
    ['there in between', 'I am on leave this winter and in the office from 1 to 3 December only.'],
    ['a time', 'I am out of the office until 3 pm.'],
    ['no day', 'I am on leave until December.'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => {
    expect(backOn(text)).toBeUndefined();
  });
});

const PIECES =
  '12月3日|まで|から|不在|3 december|until|back on|december 1-3|03.12.|bis zum|2026-12-03|12/3|(木)|(|)| |\n|。|. |to |- |wieder|ab dem |1|休暇|return|not |令和|9'.split(
    '|',
  );

test('whatever stands there, it is a day from the day of the reply on, or none', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const found = backOn(pieces.join(''));
      if (found !== undefined) expect(found >= '2026-11-24').toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test.each(PIECES)('a hundred thousand times %j takes no longer than a moment', (piece) => {
  for (const around of ['', '不在 ', 'away until ']) {
    const start = performance.now();
    backOn(`${around}${piece.repeat(100_000)} 12月3日まで不在`);
    expect(performance.now() - start).toBeLessThan(400);
  }
});
