import { came, cameApart, type Letter } from './support/letters';
import { quotation } from './support/quotation';
import { bounce, receipt } from './support/reports';
import { inWords, statusLines } from './support/status-lines';

const TARO = 'taro@example.co.jp';
const ORIGINAL = 'quotation@kidoku.example';

/** What Kidoku says of the quotation to Taro once these came, and how sure each of them is. */
const saidOf = async (...letters: readonly Letter[]): Promise<readonly unknown[]> => {
  const [line] = await statusLines([quotation, ...letters], { takeout: true });
  if (!line) throw new Error('There is no thread.');
  const sure = line.recipients.flatMap(({ evidence }) => evidence.map(({ confidence }) => confidence));
  return [inWords(line), ...sure];
};

const receiptFrom = (sender: string, reader: string): string =>
  receipt({ from: reader, original: ORIGINAL }).replace(`From: ${reader}`, `From: ${sender}`);

describe('a receipt', () => {
  test('of the reader is sure', async () => {
    const said = `opened, awaiting | ${TARO} opened: receipt`;
    expect(await saidOf(cameApart('2026-11-02 11:00', receiptFrom(TARO, TARO)))).toEqual([said, 'strong']);
    const within = receiptFrom('mdn@mail.example.co.jp', TARO);
    expect(await saidOf(cameApart('2026-11-02 11:00', within))).toEqual([said, 'strong']);
  });

  test('that comes from another domain than the reader it names is hardly sure', async () => {
    const forged = cameApart('2026-11-02 11:00', receiptFrom('mallory@evil.example', TARO));
    expect(await saidOf(forged)).toEqual([`opened, awaiting | ${TARO} opened: receipt`, 'weak']);
    const alike = cameApart('2026-11-02 11:00', receiptFrom('mallory@evil-example.co.jp', TARO));
    expect(await saidOf(alike)).toEqual([`opened, awaiting | ${TARO} opened: receipt`, 'weak']);
  });

  test('that names no message of the user changes nothing', async () => {
    const guessed = receiptFrom(TARO, TARO).replaceAll(ORIGINAL, 'guessed@kidoku.example');
    expect(await saidOf(cameApart('2026-11-02 11:00', guessed))).toEqual([`noResponse, awaiting | ${TARO} noSignal`]);
  });
});

describe('a bounce', () => {
  test('that names no message of the user changes nothing', async () => {
    const guessed = bounce({ of: TARO, original: 'guessed@kidoku.example' });
    expect(await saidOf(cameApart('2026-11-02 11:00', guessed))).toEqual([`noResponse, awaiting | ${TARO} noSignal`]);
  });

  test('that names somebody to whom the mail was not sent is shown, and bounces nobody', async () => {
    const forged = bounce({ of: 'jiro@example.co.jp', original: ORIGINAL });
    expect(await saidOf(cameApart('2026-11-02 11:00', forged))).toEqual([
      `noResponse, awaiting | ${TARO} noSignal | jiro@example.co.jp, not addressed, noSignal: (bounce)`,
      'certain',
    ]);
  });
});

describe('what Gmail took for spam', () => {
  const answer = `
From: ${TARO}
Subject: Re: お見積りの件
In-Reply-To: <${ORIGINAL}>
Message-ID: <answer@example.co.jp>

承知しました。お願いします。`;
  const at = '2026-11-02 11:00';

  test('is evidence all the same, for a real answer may lie there, but hardly sure', async () => {
    const said = `replied, settled | ${TARO} replied: reply`;
    expect(await saidOf(came(at, answer))).toEqual([said, 'certain']);
    expect(await saidOf(came(at, answer, { labels: ['Spam'] }))).toEqual([said, 'weak']);
  });

  test.each([
    ['receipt', receiptFrom(TARO, TARO)],
    ['bounce', bounce({ of: TARO, original: ORIGINAL })],
  ])('a %s there is hardly sure', async (_, text) => {
    const [, sure] = await saidOf(came(at, text, { labels: ['Spam'], thread: 'apart' }));
    expect(sure).toBe('weak');
  });
});
