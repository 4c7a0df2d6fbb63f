import type { Case } from './case';
import { bounce, failed, header, inJis } from './told';

/** Delivery reports of offices’ mail systems and of providers, without a machine-readable part. */
export const officeBounces: readonly Case[] = [
  {
    says: 'Exchange marks its reports in any language',
    raw: `From: Outlook <outlook@example.com>
Subject: Ekki afhent: Offer 42
X-MS-Exchange-Message-Is-Ndr:

550 5.1.1 <hanako@example.co.jp>... unknown
`,
    is: { kind: 'bounce', bounce: { recipients: [failed('hanako@example.co.jp', '5.1.1')] } },
  },
  {
    says: 'Exchange of old names recipients below what it quotes',
    raw: `From: System Administrator <postmaster@example.co.jp>
Subject: Undeliverable: Offer 42

Your message

  To:      colleague@example.co.jp
  Subject: Offer 42
  Sent:    Wed, 4 Mar 2026 10:00:00 +0900

did not reach the following recipient(s):

hanako@example.co.jp on Wed, 4 Mar 2026 10:00:10 +0900
    The recipient name is not recognized
`,
    is: { kind: 'bounce', bounce: { recipients: [failed('hanako@example.co.jp')] } },
  },
  {
    says: 'Exchange that names a recipient without address names nobody',
    raw: `From: System Administrator <postmaster@example.co.jp>
Subject: Undeliverable: Offer 42

Your message

  To:      colleague@example.co.jp
  Subject: Offer 42

did not reach the following recipient(s):

Sato Hanako on Wed, 4 Mar 2026 10:00:10 +0900
    The recipient was unavailable
`,
    is: { kind: 'bounce', bounce: { recipients: [] } },
  },
  {
    says: 'Notes names its recipient below the reasons, in ISO-2022-JP',
    raw: inJis(`From: postmaster@n.example.co.jp
Subject: Undeliverable message
Content-Type: text/plain; charset=ISO-2022-JP

------- Failure Reasons  --------

ユーザーがアドレス帳にありません。
hanako@example.co.jp

------- Returned Message --------
${header}`),
    is: bounce(failed('hanako@example.co.jp')),
  },
  {
    says: 'Domino names its recipient between "to" and "because"',
    raw: `From: Postmaster@example.co.jp
Subject: DELIVERY FAILURE: Error transferring to mx.example.co.jp

Your message

  Subject: Offer 42

was not delivered to:

  hanako@example.co.jp

because:

  Error transferring to mx.example.co.jp; 550 5.1.1 unknown
`,
    is: { kind: 'bounce', bounce: { recipients: [failed('hanako@example.co.jp', '5.1.1')] } },
  },
  {
    says: 'Gmail of old is joined by the Message-ID that it quotes',
    raw: `From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
Subject: Delivery Status Notification (Failure)
X-Failed-Recipients: hanako@example.co.jp

Delivery to the following recipient failed permanently:

     hanako@example.co.jp

Technical details of permanent failure:
The error that the other server returned was: 550 550 5.1.1 no such user

----- Original message -----

${header}`,
    is: bounce(failed('hanako@example.co.jp', '5.1.1')),
  },
  {
    says: 'Yahoo names its recipient as qmail does',
    raw: `From: MAILER-DAEMON@yahoo.example.co.jp
Subject: Failure Notice

Sorry, we were unable to deliver your message to the following address.

<hanako@example.co.jp>:
Remote host said: 550 5.1.1 User unknown [RCPT_TO]

--- Below this line is a copy of the message.

${header}`,
    is: bounce(failed('hanako@example.co.jp', '5.1.1')),
  },
];
