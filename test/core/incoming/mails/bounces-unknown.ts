import type { Case } from './case';
import { bounce, delayed, failed, header } from './told';

/** Delivery reports in no known format. */
export const unknownBounces: readonly Case[] = [
  {
    says: 'a header names recipients whoever sends it',
    raw: `From: no-reply@example.com
Subject: Your mail
X-Failed-Recipients: hanako@example.co.jp, jiro@example.co.jp

Sorry.
`,
    is: { kind: 'bounce', bounce: { recipients: [failed('hanako@example.co.jp'), failed('jiro@example.co.jp')] } },
  },
  {
    says: 'a report by nobody is one by its subject',
    raw: 'Return-Path: <>\nFrom: Mail <mail@example.com>\nSubject: Undeliverable: Offer 42\n\nNo luck.\n',
    is: { kind: 'bounce', bounce: { recipients: [] } },
  },
  {
    says: 'a report by nobody is one by what it returns and says',
    raw: `Return-Path: <>
From: Mail <mail@example.com>
Subject: Offer 42
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

The mailbox is full: <hanako@example.co.jp>
--b
Content-Type: message/rfc822

${header}
--b--
`,
    is: bounce(failed('hanako@example.co.jp')),
  },
  {
    says: 'a report in nobody’s format is late when it says so',
    raw: `From: postmaster@example.com
Subject: Your mail

Your message to the following address is delayed and will be retried:

  hanako@example.co.jp
`,
    is: { kind: 'bounce', bounce: { recipients: [delayed('hanako@example.co.jp')] } },
  },
  {
    says: 'a code that stands before the only recipient is its own',
    raw: `From: postmaster@example.com
Subject: Undeliverable Mail: "Offer 42"

Your message could not be delivered because of

550 5.1.1 User unknown

The following recipients were affected:
    hanako@example.co.jp
`,
    is: { kind: 'bounce', bounce: { recipients: [failed('hanako@example.co.jp', '5.1.1')] } },
  },
  {
    says: 'whom to ask for help is no recipient',
    raw: `From: postmaster@isp.example.com
Subject: Undeliverable mail

We were unable to deliver your mail, please write to support@isp.example.com for help.
These recipients failed:

hanako@example.co.jp
-- 
support@isp.example.com
`,
    is: { kind: 'bounce', bounce: { recipients: [failed('hanako@example.co.jp')] } },
  },
  {
    says: 'a report that names nobody but whom to ask names nobody',
    raw: `From: postmaster@isp.example.com
Subject: Undeliverable mail

We were unable to deliver your mail, please write to support@isp.example.com for help.
For questions on invalid addresses contact us: support@isp.example.com
`,
    is: { kind: 'bounce', bounce: { recipients: [] } },
  },
  {
    says: 'the fields of a report can stand in the text',
    raw: `From: MAILER-DAEMON@mail.example.com
Subject: Delivery Status Notification

Technical report:

Reporting-MTA: dns; mail.example.com

Action: relayed
Final-Recipient: rfc822; hanako@example.co.jp
Status: 2.0.0
`,
    is: {
      kind: 'bounce',
      bounce: { recipients: [{ address: 'hanako@example.co.jp', action: 'relayed', status: '2.0.0' }] },
    },
  },
];
