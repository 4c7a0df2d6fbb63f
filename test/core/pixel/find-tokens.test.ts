import { findOwnToken } from '../../../src/core/pixel/find-tokens';
import { formToken } from '../../../src/core/pixel/token';

const NOW = Date.UTC(2026, 10, 20, 9);
const MINE = 'dXNlcmtl';
const MINUTE = 60_000;

const token = (minutesAgo: number, userKey = MINE): string =>
  formToken(
    { userKey, id: `id${String(minutesAgo).padStart(10, '0')}`, at: NOW - minutesAgo * MINUTE },
    () => 'AAECAwQFBgcICQ',
  );
const image = (text: string): string => `<img src="https://script.google.com/macros/s/x/exec?t=${text}" width="1">`;
const found = (html: string): string | undefined => findOwnToken(html, MINE, NOW)?.id;
const id = (minutesAgo: number): string => `id${String(minutesAgo).padStart(10, '0')}`;

const current = image(token(1));
const earlier = image(token(60));

test('one’s own token is found wherever it stands, however Gmail’s composer writes the address', () => {
  expect(found(`<div>本文</div>${current}`)).toBe(id(1));
  expect(found(`<img src="https://ci3.googleusercontent.com/meips/ADKq#https://x/exec?a=1&amp;t=${token(1)}">`)).toBe(
    id(1),
  );
});

test('of several own tokens the newest is taken', () => {
  expect(found(earlier + current + image(token(30)))).toBe(id(1));
});

test.each([
  ['another user’s', image(token(1, 'AAAAAAAA'))],
  ['an opt-out link’s', `<a href="https://x/exec?o=${token(1)}">`],
  ['a longer text’s', `<img src="https://x/exec?t=${token(1)}A">`],
  ['none', '<p>Hello</p>'],
])('a token is not %s', (_, html) => {
  expect(found(html)).toBeUndefined();
});

test.each([
  [
    'Gmail',
    `<div>返信</div><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">On …</div><blockquote class="gmail_quote">${earlier}</blockquote></div>`,
  ],
  ['a program that quotes with blockquote', `<p>Re</p><blockquote type="cite">${earlier}<div>deep</div></blockquote>`],
  ['Yahoo', `<div>Re</div><div class="yahoo_quoted"><div><div>${earlier}</div></div></div>`],
  [
    'Outlook on Windows',
    `<p>Re</p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p>From: …</p></div><p>${earlier}</p>`,
  ],
  [
    'Outlook on the web',
    `<div>Re</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From</div><div>${earlier}</div>`,
  ],
  ['plain Outlook', `Re<br>-----Original Message-----<br>From: …${earlier}`],
  ['Outlook in Japanese', `了解です。<br>-----元のメッセージ-----<br>差出人${earlier}`],
  ['Gmail, forwarded', `FYI<div class="gmail_quote">---------- Forwarded message ---------<br>${earlier}</div>`],
])('a token in a quotation is not this mail’s: %s', (_, html) => {
  expect(found(html)).toBeUndefined();
  expect(found(current + html)).toBe(id(1));
});

test('what follows a quotation that has ended is one’s own again', () => {
  const quoted = `<div class="gmail_quote"><div>On …</div><blockquote>-----Original Message-----${earlier}</blockquote></div>`;
  expect(found(`<div>Re</div>${quoted}<div>${current}</div>`)).toBe(id(1));
  expect(found(`<blockquote>${earlier}</blockquote></blockquote></div>${current}`)).toBe(id(1));
});

test.each([
  ['<div', 2_000_000],
  ['<div class="gmail_quote', 100_000],
  ['<blockquote>', 400_000],
  ['-', 5_000_000],
  ['--- ', 1_000_000],
  ['?t=', 1_500_000],
  ['?t=A', 1_000_000],
  [`<div ${'class='.repeat(300)}`, 2_000],
  ['</div></blockquote>', 250_000],
])('reading takes time in proportion, whatever stands there: %s', (piece, times) => {
  expect(() => found(piece.repeat(times) + current)).not.toThrow();
});
