import { type Case, encodedWord, report } from './case';

const dsn = 'delivery-status';
const original = '<offer.42@mail.example.com>';
const returned = `Content-Type: message/rfc822\n\nFrom: me@example.com\nMessage-ID: ${original}\nSubject: Offer 42\n\nDear Sato`;
const words = 'Content-Type: text/plain\n\nThis is the mail system. Your message could not be delivered.';
const postfix =
  'From: MAILER-DAEMON@mx.example.com (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender';

const status = (...recipients: readonly string[]): string =>
  `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\nArrival-Date: Wed, 4 Mar 2026 10:00:00 +0900\n\n${recipients.join('\n\n')}`;

const failed = (address: string, code = '5.1.1'): string =>
  `Final-Recipient: rfc822; ${address}\nAction: failed\nStatus: ${code}`;

/** Delivery reports with a machine-readable part, RFC 3464. */
export const reportedBounces: readonly Case[] = [
  {
    says: 'a report of Postfix names each recipient, its code, and the original',
    raw: report(
      dsn,
      postfix,
      words,
      status(failed('Hanako@Example.co.jp'), failed('jiro@example.co.jp', '5.2.2')),
      returned,
    ),
    is: {
      kind: 'bounce',
      from: 'mailer-daemon@mx.example.com',
      refersTo: [original],
      reason: 'report-type=delivery-status',
      bounce: {
        originalMessageId: original,
        recipients: [
          { address: 'hanako@example.co.jp', originalAddress: undefined, action: 'failed', status: '5.1.1' },
          { address: 'jiro@example.co.jp', originalAddress: undefined, action: 'failed', status: '5.2.2' },
        ],
      },
    },
  },
  {
    says: 'a report that is automatic by its header is a bounce and no automatic reply',
    raw: report(
      dsn,
      `${postfix}\nAuto-Submitted: auto-replied\nIn-Reply-To: ${original}`,
      words,
      status(failed('a@example.jp')),
    ),
    is: { kind: 'bounce', refersTo: [original], bounce: { originalMessageId: undefined } },
  },
  {
    says: 'a recipient that was forwarded is known by both addresses',
    raw: report(
      dsn,
      postfix,
      words,
      status(`Original-Recipient: rfc822;sales@example.co.jp\n${failed('hanako@mail2.example.co.jp')}`),
    ),
    is: {
      kind: 'bounce',
      bounce: { recipients: [{ address: 'hanako@mail2.example.co.jp', originalAddress: 'sales@example.co.jp' }] },
    },
  },
  {
    says: 'a recipient with an X.400 address is known by the original one',
    raw: report(
      dsn,
      postfix,
      words,
      status(
        'Original-Recipient: rfc822; sato@example.de\nFinal-Recipient: X400; /S=Sato/O=Example/C=de/\nAction: failed',
      ),
    ),
    is: {
      kind: 'bounce',
      bounce: { recipients: [{ address: 'sato@example.de', action: 'failed', status: undefined }] },
    },
  },
  {
    says: 'a report that is only late is delayed',
    raw: report(
      dsn,
      'From: MAILER-DAEMON@mx.example.com\nSubject: Delayed Mail (still being retried)',
      words,
      status(
        'Final-Recipient: rfc822; hanako@example.co.jp\nAction: delayed\nStatus: 4.4.1\nWill-Retry-Until: tomorrow',
      ),
    ),
    is: {
      kind: 'bounce',
      bounce: { recipients: [{ address: 'hanako@example.co.jp', action: 'delayed', status: '4.4.1' }] },
    },
  },
  {
    says: 'a report of success says so for each recipient',
    raw: report(
      dsn,
      'From: postmaster@example.com\nSubject: Delivered: Offer 42',
      words,
      status(
        'Final-Recipient: rfc822; a@example.com\nAction: delivered\nStatus: 2.1.5',
        'Final-Recipient: rfc822; b@example.com\nAction: relayed (to a server without reports)\nStatus: 2.0.0',
        'Final-Recipient: rfc822; c@example.com\nAction: expanded\nStatus: 2.0.0',
        'Final-Recipient: rfc822; d@example.com\nStatus: 2.0.0',
      ),
    ),
    is: {
      kind: 'bounce',
      bounce: {
        recipients: [
          { address: 'a@example.com', action: 'delivered' },
          { address: 'b@example.com', action: 'relayed' },
          { address: 'c@example.com', action: 'expanded' },
          { address: 'd@example.com', action: 'delivered' },
        ],
      },
    },
  },
  {
    says: 'a code that says only its class is mended by the diagnostic',
    raw: report(
      dsn,
      postfix,
      words,
      status(
        `${failed('hanako@example.co.jp', '5.0.0')}\nDiagnostic-Code: smtp; 550-5.7.26 not authenticated, see\n 192.0.2.25`,
      ),
    ),
    is: { kind: 'bounce', bounce: { recipients: [{ status: '5.7.26' }] } },
  },
  {
    says: 'recipients without a blank line between them are kept apart',
    raw: report(dsn, postfix, words, status(`${failed('a@example.jp')}\n${failed('b@example.jp', '5.2.1')}`)),
    is: {
      kind: 'bounce',
      bounce: {
        recipients: [
          { address: 'a@example.jp', status: '5.1.1' },
          { address: 'b@example.jp', status: '5.2.1' },
        ],
      },
    },
  },
  {
    says: 'a recipient that is reported twice is one, failed rather than late',
    raw: report(
      dsn,
      postfix,
      words,
      status('Final-Recipient: rfc822; a@example.jp\nAction: delayed\nStatus: 4.2.2', failed('a@example.jp')),
    ),
    is: { kind: 'bounce', bounce: { recipients: [{ address: 'a@example.jp', action: 'failed', status: '5.1.1' }] } },
  },
  {
    says: 'an undeliverable mail of Exchange Online, in Japanese, names recipient and code',
    raw: report(
      dsn,
      `From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.onmicrosoft.com>
Subject: ${encodedWord('配信不能: 御見積書の件')}
X-MS-Exchange-Message-Is-Ndr:
Auto-Submitted: auto-replied
In-Reply-To: ${original}`,
      `Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8

hanako@example.co.jp へのメッセージを配信できませんでした。
--inner
Content-Type: text/html; charset=utf-8

<p>hanako@example.co.jp へのメッセージを配信できませんでした。</p>
--inner--`,
      status(
        `${failed('hanako@example.co.jp', '5.1.10')}\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound`,
      ),
      returned,
    ),
    is: {
      kind: 'bounce',
      refersTo: [original],
      bounce: { recipients: [{ address: 'hanako@example.co.jp', status: '5.1.10' }] },
    },
  },
  {
    says: 'a bounce of Gmail, with a picture in it, names recipient and original',
    raw: report(
      dsn,
      `From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Subject: Delivery Status Notification (Failure)
Auto-Submitted: auto-replied
X-Failed-Recipients: nobody@example.co.jp
References: ${original}
In-Reply-To: ${original}`,
      `Content-Type: multipart/related; boundary=related

--related
Content-Type: multipart/alternative; boundary=alternative

--alternative
Content-Type: text/plain; charset=UTF-8

** Address not found **

Your message wasn't delivered to nobody@example.co.jp.
--alternative--
--related
Content-Type: image/png; name="icon.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--related--`,
      `Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
X-Original-Message-ID: ${original}

${failed('nobody@example.co.jp')}
Diagnostic-Code: smtp; 550-5.1.1 The account that you tried to reach does not exist`,
      `Content-Type: message/rfc822\n\nSubject: Offer 42\n\nDear Sato`,
    ),
    is: {
      kind: 'bounce',
      refersTo: [original],
      bounce: {
        originalMessageId: original,
        recipients: [{ address: 'nobody@example.co.jp', action: 'failed', status: '5.1.1' }],
      },
    },
  },
  {
    says: 'a report in the global form of RFC 6533 is read',
    raw: report(
      dsn,
      postfix,
      words,
      status('Final-Recipient: utf-8; hanako@example.org\nAction: failed\nStatus: 5.4.4').replace(
        'delivery-status',
        'global-delivery-status',
      ),
      `Content-Type: message/global-headers\n\nMessage-ID: ${original}`,
    ),
    is: {
      kind: 'bounce',
      refersTo: [original],
      bounce: { recipients: [{ address: 'hanako@example.org', status: '5.4.4' }] },
    },
  },
  {
    says: 'a report whose boundary never occurs is read in its text',
    raw: `From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.com>
Subject: Returned mail: User unknown
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="lost"

   ----- The following addresses had permanent fatal errors -----
<hanako@example.co.jp>

Final-Recipient: RFC822; hanako@example.co.jp
Action: failed
Status: 5.1.1

Return-Path: <me@example.com>
Message-ID: ${original}
`,
    is: {
      kind: 'bounce',
      refersTo: [original],
      bounce: { recipients: [{ address: 'hanako@example.co.jp', status: '5.1.1' }] },
    },
  },
  {
    says: 'a report about a report names the recipient of the inner one',
    raw: `From: MAILER-DAEMON@filter.example.com
Subject: Returned mail: User unknown
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: text/plain

The original message was received today.
--outer
Content-Type: message/rfc822

${report(dsn, postfix, words, status(failed('hanako@example.co.jp')), returned)}
--outer--
`,
    is: { kind: 'bounce', bounce: { recipients: [{ address: 'hanako@example.co.jp', status: '5.1.1' }] } },
  },
];
