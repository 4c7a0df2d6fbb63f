import { type ParsedPart, parseMessage } from '../../../src/emulator/mail/message';

const parse = (...lines: readonly string[]): ReturnType<typeof parseMessage> =>
  parseMessage(Buffer.from(lines.join('\r\n')));

/** The tree as lines of id, type and size. */
const tree = (part: ParsedPart): readonly string[] => [
  `${part.partId} ${part.mimeType} ${part.body.size}`,
  ...part.parts.flatMap(tree),
];

const OFFER = [
  'From: hanako@example.co.jp',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="outer (1)"',
  '',
  'This is for old mail programs.',
  '--outer (1)',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/plain; charset=ISO-2022-JP',
  '',
  '\u001b$B$*8+@Q$j\u001b(B',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p>=E3=81=8A=E8=A6=8B=E7=A9=8D=E3=82=8A</p>',
  '--inner--',
  'Nothing of this is seen.',
  '--outer (1)',
  "Content-Type: application/pdf; name*=UTF-8''%E8%A6%8B%E7%A9%8D.pdf",
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment',
  '',
  'JVBERi0x',
  'Ljc=',
  '--outer (1)--',
  '',
];

describe('the parts of a message', () => {
  it('are a tree with ids, types and sizes as the Gmail API has it', () => {
    expect(tree(parse(...OFFER))).toEqual([
      ' multipart/mixed 0',
      '0 multipart/alternative 0',
      '0.0 text/plain 12',
      '0.1 text/html 19',
      '1 application/pdf 8',
    ]);
  });

  it('have their transfer encoding undone, and text in UTF-8 whatever its charset was', () => {
    const [texts, pdf] = parse(...OFFER).parts;
    expect(texts?.parts[0]?.body.data().toString()).toBe('お見積り');
    expect(texts?.parts[1]?.body.data().toString()).toBe('<p>お見積り</p>');
    expect(pdf?.body.data().toString()).toBe('%PDF-1.7');
  });

  it('have a file name, RFC 2231 and RFC 2047 decoded', () => {
    expect(parse(...OFFER).parts[1]?.filename).toBe('見積.pdf');
    const named = parse('Content-Type: image/png; name="=?UTF-8?B?5Zuz?=.png"', '', '');
    expect(named.filename).toBe('図.png');
    const both = parse('Content-Type: image/png; name=a.png', 'Content-Disposition: inline; filename="b.png"', '', '');
    expect(both.filename).toBe('b.png');
  });

  it('are one where there is no multipart, text/plain where no type is given', () => {
    expect(tree(parse('Subject: x', '', 'Hello'))).toEqual([' text/plain 5']);
    expect(tree(parse('Content-Type: text', '', 'Hello'))).toEqual([' text/plain 5']);
  });

  it('go on into an attached message', () => {
    const report = parse(
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      '',
      'It could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Final-Recipient: rfc822; taro@example.com',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Message-ID: <request@example.co.jp>',
      'Content-Type: multipart/alternative; boundary=c',
      '',
      '--c',
      '',
      'Hello',
      '--c--',
      '--b--',
    );
    expect(tree(report).map((line) => line.replace(/ \d+$/, ''))).toEqual([
      ' multipart/report',
      '0 text/plain',
      '1 message/delivery-status',
      '2 message/rfc822',
      '2.0 multipart/alternative',
      '2.0.0 text/plain',
    ]);
    expect(report.parts[2]?.parts[0]?.headers[0]).toEqual({ name: 'Message-ID', value: '<request@example.co.jp>' });
    expect(report.parts[2]?.body.data().toString()).toMatch(/^Message-ID: <request@example\.co\.jp>[\s\S]*--c--$/);
    expect(report.plainText()).toBe('It could not be delivered.');
  });

  it('go on into a message that is attached in base64', () => {
    const attached = Buffer.from('Subject: inner\r\n\r\nHello').toString('base64');
    const message = parse('Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64', '', attached);
    expect(message.parts[0]?.headers).toEqual([{ name: 'Subject', value: 'inner' }]);
  });

  it('are found where a multipart is never closed, and where the inner one is not', () => {
    const message = parse(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: multipart/alternative; boundary=c',
      '',
      '--c',
      '',
      'one',
      '--b',
      '',
      'two',
    );
    expect(tree(message)).toEqual([
      ' multipart/mixed 0',
      '0 multipart/alternative 0',
      '0.0 text/plain 3',
      '1 text/plain 3',
    ]);
  });

  it('take a boundary for what it is, not for the beginning of a longer one', () => {
    const message = parse(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      '--bb',
      '--b-',
      '-- b',
      '--b--  ',
    );
    expect(message.parts.map((part) => part.text())).toEqual(['--bb\r\n--b-\r\n-- b']);
  });

  it('may have no header or no blank line', () => {
    const lines = ['--b', '', 'one', '--b', 'X-Only: header', '--b', '', 'three', '--b--'];
    const message = parse('Content-Type: multipart/mixed; boundary=b', '', ...lines);
    expect(message.parts.map((part) => part.text())).toEqual(['one', '', 'three']);
  });

  it('are none where the boundary never occurs: the text is read all the same', () => {
    const message = parse('Content-Type: multipart/mixed; boundary=b', '', 'Just text.');
    expect(message.parts).toEqual([]);
    expect(message.plainText()).toBe('Just text.');
  });
});

describe('the text of a message', () => {
  it('is the plain part, and the HTML is the other', () => {
    const message = parse(...OFFER);
    expect(message.plainText()).toBe('お見積り');
    expect(message.htmlText()).toBe('<p>お見積り</p>');
  });

  it('is made from the HTML where there is no plain part', () => {
    const message = parse(
      'Content-Type: text/html; charset=utf-8',
      '',
      '<style>p{color:red}</style><h1>Offer</h1><p>See <a href="https://example.com/o">the offer</a> &amp; answer.</p>',
    );
    expect(message.plainText()).toMatch(/^Offer\s+See the offer <https:\/\/example\.com\/o> & answer\.$/);
  });

  it('has no HTML where the mail has none', () => {
    expect(parse('Subject: x', '', 'Hello').htmlText()).toBeUndefined();
  });

  it('is guessed where the charset is not stated or not known', () => {
    const raw = Buffer.concat([
      Buffer.from('Content-Type: text/plain; charset=x-unknown\r\n\r\n'),
      Buffer.from('82a88ca990cf82e8', 'hex'),
    ]);
    expect(parseMessage(raw).plainText()).toBe('お見積り');
  });

  it('leaves out attached text', () => {
    const message = parse(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'Hello',
      '--b',
      'Content-Type: text/plain; name=notes.txt',
      '',
      'secret',
      '--b--',
    );
    expect(message.plainText()).toBe('Hello');
    expect(message.attachments().map(({ filename }) => filename)).toEqual(['notes.txt']);
  });

  it('attaches named parts and whole messages, not what these hold', () => {
    const message = parse(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Content-Type: image/png; name=inner.png',
      '',
      '--b',
      'Content-Disposition: attachment; filename=outer.txt',
      '',
      '--b--',
    );
    expect(message.attachments().map(({ mimeType, filename }) => `${mimeType} ${filename}`)).toEqual([
      'message/rfc822 ',
      'text/plain outer.txt',
    ]);
  });
});

describe('the snippet', () => {
  it('is the text on one line, escaped for HTML', () => {
    const message = parse('Subject: x', '', '  Tom & "Jerry" <t@example.com>', '', "can't come\t today ");
    expect(message.snippet()).toBe('Tom &amp; &quot;Jerry&quot; &lt;t@example.com&gt; can&#39;t come today');
  });

  it('ends after 200 characters, never within one', () => {
    const snippet = parse('Content-Type: text/plain; charset=utf-8', '', '𠮷野家&'.repeat(100)).snippet();
    expect([...snippet.replaceAll('&amp;', '&')]).toHaveLength(200);
    expect(snippet).not.toMatch(/[\ud800-\udbff]$/);
  });

  it('shows HTML as it reads, without addresses of links', () => {
    const html = '<title>T</title><p>Hello <a href="https://example.com">there</a></p><script>1</script>';
    expect(parse('Content-Type: text/html', '', html).snippet()).toMatch(/^(T )?Hello there$/);
  });

  it('is empty where nothing can be read', () => {
    expect(parse('Content-Type: application/pdf', '', 'JVBERi0x').snippet()).toBe('');
    expect(parseMessage(Buffer.alloc(0)).snippet()).toBe('');
  });
});
