/** Content-Type and text of a read receipt, RFC 8098. */
export const receiptBody = (reader: string, original: string): Body => ({
  fields: ['Content-Type: multipart/report; report-type=disposition-notification; boundary="receipt"'],
  text: parts('receipt', [
    ['text/plain; charset=us-ascii', 'Your message was displayed.'],
    [
      'message/disposition-notification',
      `Final-Recipient: rfc822;${reader}\r\nOriginal-Message-ID: ${original}\r\n` +
        'Disposition: manual-action/MDN-sent-manually; displayed',
    ],
  ]),
});

/** Content-Type and text of a delivery report, RFC 3464. */
export const bounceBody = (recipient: string, original: string, action: 'failed' | 'delayed'): Body => ({
  fields: [
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="bounce"',
  ],
  text: parts('bounce', [
    ['text/plain; charset=us-ascii', `About your message to <${recipient}>: ${action}.`],
    [
      'message/delivery-status',
      `Reporting-MTA: dns; mx.example.com\r\n\r\nFinal-Recipient: rfc822; ${recipient}\r\n` +
        `Action: ${action}\r\nStatus: ${action === 'failed' ? '5.1.1' : '4.4.1'}`,
    ],
    ['text/rfc822-headers', `Message-ID: ${original}\r\nTo: ${recipient}`],
  ]),
});

export type Body = { readonly fields: readonly string[]; readonly text: string };

const parts = (boundary: string, all: readonly (readonly [type: string, content: string])[]): string =>
  `${all.map(([type, content]) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`).join('')}--${boundary}--`;
