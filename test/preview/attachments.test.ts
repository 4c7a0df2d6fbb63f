import { emptyMailbox, NOW, runPreview } from './support/preview';

describe('what is attached', () => {
  const attached = (...names: readonly string[]) => {
    const mailbox = emptyMailbox();
    const parts = names.map(
      (name) =>
        `--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; ${name}\r\n\r\nPHNjcmlwdD4=\r\n`,
    );
    const raw = `Subject: x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nHi\r\n${parts.join('')}--b--`;
    return { mailbox, id: mailbox.add({ raw, labels: ['INBOX'], internalDate: NOW }).id };
  };

  test('comes as a file, bytes as they are, and is never shown', async () => {
    const { mailbox, id } = attached("filename*=UTF-8''%E8%A6%8B%E7%A9%8D.csv");
    const { status, headers, text } = await (await runPreview(mailbox)).ask(`/attachments/${id}/0`);
    expect({ status, text }).toEqual({ status: 200, text: '<script>' });
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="__.csv"; filename*=UTF-8''${encodeURIComponent('見積.csv')}`,
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });

  test.each([
    ['filename="../../etc/passwd"', '_.._etc_passwd'],
    ['filename="..\\\\..\\\\boot.ini"', '_.._boot.ini'],
    ['filename="a\\"; filename=evil.exe; x=\\".txt"', 'a_; filename=evil.exe; x=_.txt'],
    ["filename*=UTF-8''a%0D%0ASet-Cookie:%20x%00.txt", 'aSet-Cookie_ x.txt'],
    ["filename*=UTF-8''invoice%E2%80%AEfdp.exe", 'invoicefdp.exe'],
    ['filename=".htaccess"', 'htaccess'],
    ['filename="..."', 'attachment'],
    ["filename*=UTF-8''%25'(x)*", "_'(x)_"],
    [`filename="${'x'.repeat(500)}.pdf"`, `${'x'.repeat(60)}.pdf`],
  ])('under the hostile name %s is kept under a harmless one', async (name, kept) => {
    const { mailbox, id } = attached(name);
    const { status, headers } = await (await runPreview(mailbox)).ask(`/attachments/${id}/0`);
    expect([status, headers['set-cookie']]).toEqual([200, undefined]);
    const [, plain, encoded] =
      /^attachment; filename="([\w. ()-]*)"; filename\*=UTF-8''([\w.!~%-]*)$/.exec(
        String(headers['content-disposition']),
      ) ?? [];
    expect([decodeURIComponent(encoded ?? ''), plain]).toEqual([kept, kept.replace(/[^\w. ()-]/g, '_')]);
  });

  test.each(['1', '-1', '0.5', '1e0', 'x', '00000000', '__proto__', 'length', '%2e%2e'])(
    'has nothing at the place %s',
    async (place) => {
      const { mailbox, id } = attached('filename="a.csv"');
      expect((await (await runPreview(mailbox)).ask(`/attachments/${id}/${place}`)).status).toBe(404);
    },
  );

  test('is not there where the message is not, and not handed out where it is larger than Gmail takes', async () => {
    const mailbox = emptyMailbox();
    const raw = `Subject: x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\n${'x'.repeat(35_000_001)}`;
    const { id } = mailbox.add({ raw, labels: ['INBOX'], internalDate: NOW });
    const preview = await runPreview(mailbox);
    expect((await preview.ask('/attachments/none/0')).status).toBe(404);
    expect((await preview.ask(`/attachments/${id}/0`)).status).toBe(413);
  });
});
