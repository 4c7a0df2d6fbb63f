import { addOn, deliver } from './support/add-on';
import { draftIn, followUp } from './support/follow-ups';
import { sent } from './support/letters';
import { imageOf, insertPixel, sentHtml, withWebApp } from './support/pixels';
import { quotation } from './support/quotation';

test('a follow-up quotes the mail below its own words, as Gmail does, in text and HTML', async () => {
  const emulator = addOn([quotation]);
  followUp(emulator, quotation);
  const { text, html } = await draftIn(emulator);
  expect(text).toMatch(
    /よろしくお願いいたします。\n\n佐藤花子\n\n2026年11月2日 10:00 佐藤花子 <hanako@kidoku\.example>:\n> 田中様\n>\n> 見積書をお送りします。/,
  );
  expect(html).toContain(
    '<div class="gmail_quote"><div dir="ltr" class="gmail_attr">2026年11月2日 10:00 佐藤花子 &lt;hanako@kidoku.example&gt;:<br></div><blockquote class="gmail_quote"',
  );
  expect(html).toMatch(/<blockquote [^>]*>田中様<br><br>見積書をお送りします。[^<]*<\/blockquote><\/div>$/);
});

test('in English the line above it is English, and what was quoted before is quoted once more', async () => {
  const letter = sent(
    '2026-11-02 10:00',
    `
From: Hanako Sato <hanako@kidoku.example>
To: jonas@werkstatt.example
Subject: Pallet heights
Message-ID: <pallets@kidoku.example>

Could you send them?

On Sun, 1 Nov 2026 at 09:00, Jonas wrote:
> <b>Which</b> pallets?`,
  );
  const emulator = addOn([letter]);
  followUp(emulator, letter);
  const { text, html } = await draftIn(emulator);
  expect(text).toContain(
    '\n\nOn Mon, 2 Nov 2026 at 10:00, Hanako Sato <hanako@kidoku.example> wrote:\n> Could you send them?\n>\n> On Sun',
  );
  expect(text).toContain('\n>> <b>Which</b> pallets?');
  expect(html).toContain('&gt; &lt;b&gt;Which&lt;/b&gt; pallets?');
});

test('neither a pixel nor its opt-out link comes along, nor any other image or markup', async () => {
  const emulator = withWebApp();
  const token = insertPixel(emulator, '2026-11-20 07:00');
  const letter = sentHtml(
    '2026-11-20 07:10',
    `${imageOf(token)}<img src="https://other.example/t.gif"><p onclick="x()">確認を希望されない場合は<a href="https://script.google.com/macros/s/x/exec?t=${token}&amp;o=1">こちら</a></p>`,
  );
  const raw = letter.raw.replace(
    /ご検討のうえ、お返事をいただけますでしょうか。\n--alt/,
    `ご検討のうえ、お返事をいただけますでしょうか。\n確認を希望されない場合は\nこちら<https://script.google.com/macros/s/x/exec?t=${token}&o=1>をご利用ください。\n--alt`,
  );
  deliver(emulator, [{ ...letter, raw }]);
  emulator.clock.set(Date.parse('2026-11-25T09:00:00+09:00'));
  followUp(emulator, letter);
  const { text, html } = await draftIn(emulator);
  expect(text).toContain('> ご検討のうえ、お返事を');
  expect(text).toContain('> こちらをご利用ください。');
  expect(`${text}${html}`).not.toContain(token);
  expect(html).not.toMatch(/<img|<p\b|<a\b|script\.google|onclick/);
});

test('a mail in HTML alone is quoted by its text; one without text not at all; a very long one in part', async () => {
  const letterOf = (type: string, content: string) =>
    sent(
      '2026-11-02 10:00',
      `\nTo: taro@example.co.jp\nSubject: お見積りの件\nMessage-ID: <quotation@kidoku.example>\nContent-Type: ${type}; charset=UTF-8\n\n${content}`,
    );
  const quoted = async (type: string, content: string) => {
    const letter = letterOf(type, content);
    const emulator = addOn([letter]);
    followUp(emulator, letter);
    return draftIn(emulator);
  };
  const { text } = await quoted(
    'text/html',
    '<style>p{}</style><p>見積書を<b>お送り</b>します。</p><p>&lt;至急&gt;</p>',
  );
  expect(text).toContain('> 見積書をお送りします。\n> <至急>');
  const empty = await quoted('text/html', '<img src="x">');
  expect(empty.text).not.toContain('wrote');
  expect(empty.html).not.toContain('blockquote');
  const long = await quoted('text/plain', '長い文面です。\n'.repeat(20_000));
  expect(long.text.length).toBeLessThan(20_000);
  expect(long.text).toMatch(/…$/);
});
