import { decodeCharset } from '../../../src/cli/inspect/decode-charset';
import { mailFromHead } from '../../../src/core/mime/head';
import type { Part } from '../../../src/core/mime/mail';

const field = (name: string, value: string) => ({ name, value });
const reportType = 'multipart/report; report-type=disposition-notification; boundary="b"';

const receipt = mailFromHead(
  {
    fields: [
      field('Subject', '開封済み: 契約'),
      field('From', '=?utf-8?B?6Iqx5a2Q?= <h@example.com>'),
      field('Content-Type', reportType),
    ],
    structure: {
      mimeType: 'multipart/report',
      parts: [
        { mimeType: 'text/plain', filename: '', fields: [field('Content-Type', 'text/plain; charset="utf-8"')] },
        { mimeType: 'message/disposition-notification', filename: 'MDN.txt', fields: [] },
        {
          mimeType: 'message/rfc822',
          parts: [{ mimeType: 'TEXT/HTML', fields: [field('Message-ID', '<1@example.com>')] }],
        },
      ],
    },
    snippet: 'Taro&#39;s mail &lt;1&gt; &amp; more &#x2026;',
  },
  decodeCharset,
);

const textsOf = (part: Part): readonly (string | undefined)[] => [part.text(), ...part.parts.flatMap(textsOf)];

test('type and parameters come from the Content-Type, else from what Gmail says', () => {
  expect(receipt.type).toBe('multipart/report');
  expect(receipt.parameters['report-type']).toBe('disposition-notification');
  expect(receipt.parts.map(({ type }) => type)).toEqual([
    'text/plain',
    'message/disposition-notification',
    'message/rfc822',
  ]);
  expect(receipt.parts[0]?.parameters).toEqual({ charset: 'utf-8' });
  expect(receipt.parts[1]?.parameters).toEqual({ name: 'MDN.txt' });
  expect(receipt.parts[2]?.parts[0]?.type).toBe('text/html');
});

test('headers are read, of the message and of its parts', () => {
  expect(receipt.headers.text('subject')).toBe('開封済み: 契約');
  expect(receipt.headers.text('from')).toBe('花子 <h@example.com>');
  expect(receipt.parts[2]?.parts[0]?.headers.get('message-id')).toBe('<1@example.com>');
});

test('no part has a text, and the opening is the snippet', () => {
  expect(textsOf(receipt)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(receipt.opening).toBe("Taro's mail <1> & more …");
});

test('headers alone are a mail, too', () => {
  const mail = mailFromHead({ fields: [field('Content-Type', 'text/html')] }, decodeCharset);
  expect(mail).toMatchObject({ type: 'text/html', parts: [], opening: '' });
});
