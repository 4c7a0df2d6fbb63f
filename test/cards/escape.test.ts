import { html, lines, plain, shortened } from '../../src/cards/escape';

describe('markup', () => {
  it('shows what came from mail as text', () => {
    const subject = `<a href="https://evil.example">Q&A</a> 'now'`;
    expect(html`<b>${subject}</b>`.markup).toBe(
      '<b>&lt;a href=&quot;https://evil.example&quot;&gt;Q&amp;A&lt;/a&gt; &#39;now&#39;</b>',
    );
  });

  it('keeps markup that was made as markup, lists of it included', () => {
    const bold = html`<b>${'a<b'}</b>`;
    expect(html`${bold} ${[bold, html`c`]} ${3}`.markup).toBe('<b>a&lt;b</b> <b>a&lt;b</b>c 3');
    expect(lines([bold, html`c`]).markup).toBe('<b>a&lt;b</b><br>c');
  });
});

describe('plain text', () => {
  it('stays on its line', () => {
    expect(plain('見積書\r\n\tBcc: x\u2028y\u0085z')).toBe('見積書 Bcc: x y z');
  });

  it('cannot turn the words around it', () => {
    expect(plain('invoice\u202egpj.exe\u202c \u2066x\u2069')).toBe('invoicegpj.exe x');
  });

  it('holds no control characters, zero-width spaces or halves of characters', () => {
    expect(plain('a\0b\x07c\x9dd\u200b\ufeff')).toBe('abcd');
    expect(plain('a\ud83db\udc4dc')).toBe('a\ufffdb\ufffdc');
  });

  it('keeps what people write: accents, Arabic, emoji', () => {
    for (const text of ['Café', 'مرحبا', '👩‍💻 了解です', '髙橋']) expect(plain(text)).toBe(text);
  });
});

describe('long text', () => {
  it('is cut at the given length, with an ellipsis', () => {
    expect(shortened('お見積りの件につきまして', 6)).toBe('お見積りの…');
    expect(shortened('お見積りの件', 6)).toBe('お見積りの件');
  });

  it('is not cut inside a character', () => {
    expect(shortened('ab👍👍👍', 4)).toBe('ab👍…');
    expect(shortened('abc👩‍💻 x', 5)).toBe('abc…');
    expect(shortened('cafe\u0301s ok', 5)).toBe('caf…');
    expect(shortened('ok👍🏽 thanks', 4)).toBe('ok…');
  });
});
