import { findOwnTokens } from '../../../src/core/pixel/find-tokens';
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
const all = (html: string) => {
  const { own, quoted } = findOwnTokens(html, MINE, NOW);
  return { own: own.map((one) => one.id), quoted: quoted.map((one) => one.id) };
};
const found = (html: string): string | undefined => all(html).own[0];
const id = (minutesAgo: number): string => `id${String(minutesAgo).padStart(10, '0')}`;

const current = image(token(1));
const earlier = image(token(60));

test('one’s own token is found wherever it stands, however Gmail’s composer writes the address', () => {
  expect(found(`<div>本文</div>${current}`)).toBe(id(1));
  expect(found(`<img src="https://ci3.googleusercontent.com/meips/ADKq#https://x/exec?a=1&amp;t=${token(1)}">`)).toBe(
    id(1),
  );
});

test('several own tokens come newest first, each once', () => {
  expect(all(earlier + current + image(token(30)) + current)).toEqual({ own: [id(1), id(30), id(60)], quoted: [] });
});

test('of very many tokens some are enough', () => {
  const many = Array.from({ length: 1000 }, (_, i) => image(token(i))).join('');
  expect(all(many).own).toHaveLength(20);
  expect(all(`<blockquote>${many}</blockquote>${current}`).own).toEqual([id(1)]);
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
  [
    'Outlook in a language that nobody foresaw',
    `<p>Re</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b><span lang=FI>Mittente:</span></b> A<br><b>Enviado:</b> B<br><b>Till:</b> C</p></div>${earlier}`,
  ],
])('a token in a quotation is not this mail’s: %s', (_, html) => {
  expect(all(html)).toEqual({ own: [], quoted: [id(60)] });
  expect(all(current + html)).toEqual({ own: [id(1)], quoted: [id(60)] });
});

test.each([
  ['a line above a signature', `<div style="border-top:solid 1px #ccc">佐藤花子<br>Tel: 03-0000-0000</div>${current}`],
  ['Word’s line', `<div style='border:none;border-top:solid #CCC 1.0pt'><p>Hanako Sato</p></div>${current}`],
  ['a sender in one’s own words', `<p>From: Tokyo with love</p>${current}`],
  ['Gmail’s indentation', `<blockquote style="margin:0 0 0 40px;border:none;padding:0px">${current}</blockquote>`],
])('is no quotation: %s', (_, html) => {
  expect(found(`<div>本文</div>${html}`)).toBe(id(1));
});

test('a token that was made for this mail is its own, even where a program put it into the quotation', () => {
  expect(all(`<blockquote>${current}${earlier}</blockquote>`)).toEqual({ own: [id(1)], quoted: [id(60)] });
  expect(all(`<blockquote>${image(token(31))}</blockquote>`)).toEqual({ own: [], quoted: [id(31)] });
});

test('a token that is one’s own in one place and quoted in another is one’s own', () => {
  expect(all(`${earlier}<blockquote>${earlier}</blockquote>`)).toEqual({ own: [id(60)], quoted: [] });
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
  ['<div style="border-top:solid">', 160_000],
  ['<div style="border-top:solid"><b>', 160_000],
  [`<div style="border-top:solid">${'<'.repeat(1500)}`, 3_000],
])('reading takes time in proportion, whatever stands there: %s', (piece, times) => {
  expect(() => found(piece.repeat(times) + current)).not.toThrow();
});
