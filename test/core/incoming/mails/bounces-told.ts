import Encoding from 'encoding-japanese';
import { type Case, encodedWord } from './case';

const id = '<offer.42@mail.example.com>';
const header = `Received: from pc.example.com by mx.example.com; Wed, 4 Mar 2026 10:00:00 +0900
From: me@example.com
To: "Sato" <sato@example.net>, <boss@example.net>
Message-ID: ${id}
Subject: Offer 42
`;
const failed = (address: string, status?: string) => ({ address, action: 'failed', status });
const delayed = (address: string) => ({ address, action: 'delayed', status: undefined });
const bounce = (...recipients: readonly object[]) => ({
  kind: 'bounce',
  refersTo: [id],
  bounce: { recipients, originalMessageId: id },
});

const inJis = (text: string): Buffer =>
  Buffer.from(Encoding.convert(text, { from: 'UNICODE', to: 'JIS', type: 'string' }), 'latin1');

/** Delivery reports of Unix mail servers, without a machine-readable part. */
export const toldBounces: readonly Case[] = [
  {
    says: 'qmail names recipients in brackets before what was said of each',
    raw: `From: MAILER-DAEMON@mx.example.com
Subject: failure notice

Hi. This is the qmail-send program at mx.example.com.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<hanako@example.co.jp>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 <hanako@example.co.jp>: user unknown
Giving up on 192.0.2.25.

<jiro@example.co.jp>:
postmaster@example.co.jp was told of the full mailbox. (#5.2.2)

--- Below this line is a copy of the message.

Return-Path: <me@example.com>
${header}`,
    is: bounce(failed('hanako@example.co.jp', '5.1.1'), failed('jiro@example.co.jp', '5.2.2')),
  },
  {
    says: 'exim names recipients by header, and by a list that tells where they came from',
    raw: `From: Mail Delivery System <Mailer-Daemon@mx.example.com>
Subject: Mail delivery failed: returning message to sender
X-Failed-Recipients: hanako@old.example.co.jp
Auto-Submitted: auto-replied

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  hanako@old.example.co.jp
    (generated from sales@example.co.jp)
    host mx.example.co.jp [192.0.2.25]
    SMTP error from remote mail server after RCPT TO:<hanako@old.example.co.jp>:
    550 5.7.1 relaying denied

------ This is a copy of the message, including all the headers. ------

Return-path: <me@example.com>
${header}`,
    is: bounce({ ...failed('hanako@old.example.co.jp', '5.7.1'), originalAddress: 'sales@example.co.jp' }),
  },
  {
    says: 'exim tells why below each recipient, and what it returns is not its own',
    raw: `From: Mail Delivery System <Mailer-Daemon@mx.example.com>
Subject: Mail delivery failed: returning message to sender

A message that you sent could not be delivered to all of its recipients.
The following address(es) failed:

  hanako@example.co.jp
    SMTP error from remote mailer after RCPT TO:
    complaints@blocklist.example.org knows why
  jiro@example.co.jp
    unrouteable mail domain

------ This is a copy of the message, including all the headers. ------

${header}
Write to both of them:
  saburo@example.co.jp
  shiro@example.co.jp
`,
    is: bounce(failed('hanako@example.co.jp'), failed('jiro@example.co.jp')),
  },
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
    says: 'Exchange marks its reports in any language',
    raw: `From: Outlook <outlook@example.com>
Subject: Ekki afhent: Offer 42
X-MS-Exchange-Message-Is-Ndr:

550 5.1.1 <hanako@example.co.jp>... unknown
`,
    is: { kind: 'bounce', bounce: { recipients: [failed('hanako@example.co.jp', '5.1.1')] } },
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
  {
    says: 'a warning of exim is only late',
    raw: `From: Mail Delivery System <Mailer-Daemon@mx.example.com>
Subject: About your message 1abcDE-000001-AB

This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mx.example.com.

The message identifier is:     1abcDE-000001-AB
The subject of the message is: Offer 42

The addresses to which the message has not yet been delivered are:

  hanako@example.co.jp
    Delay reason: Connection timed out
  jiro@example.co.jp

No action is required on your part. When the mail system gives up, the
message will be returned to you.
`,
    is: {
      kind: 'bounce',
      refersTo: [],
      bounce: {
        recipients: [delayed('hanako@example.co.jp'), delayed('jiro@example.co.jp')],
      },
    },
  },
  {
    says: 'a refusal that is wrapped onto a line of its own names nobody else',
    raw: `From: MAILER-DAEMON@mx.example.com
Subject: Undelivered Mail Returned to Sender

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. For further assistance,
please send mail to <postmaster@mx.example.com>.

<hanako@example.co.jp> (expanded from <sales@example.co.jp>): host
    mx.example.co.jp[192.0.2.25] said: 554
    <spam-reports@blocklist.example.org>: see your provider (in reply to RCPT)
`,
    is: {
      kind: 'bounce',
      bounce: { recipients: [{ ...failed('hanako@example.co.jp'), originalAddress: 'sales@example.co.jp' }] },
    },
  },
  {
    says: 'old sendmail names recipients in its transcript, and not the sender',
    raw: `From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.com>
Subject: Returned mail: User unknown

   ----- Transcript of session follows -----
While talking to mx.example.co.jp:
>>> MAIL From:<me@example.com>
<<< 550 <me@example.com>... Access denied
550 <me@example.com>... Access denied
550 <hanako@example.co.jp>... User unknown
>>> RCPT To:<jiro@example.co.jp>
<<< 550 5.1.1 <jiro@example.co.jp>... User unknown
550 <jiro@example.co.jp>... User unknown

   ----- Unsent message follows -----
${header}`,
    is: bounce(failed('hanako@example.co.jp'), failed('jiro@example.co.jp')),
  },
  {
    says: 'a gateway shows the dialogue alone',
    raw: `From: "Gateway" <postmaster@gw.example.co.jp>
Subject: ${encodedWord('メッセージを配信できません。')}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

送信 <<< RCPT TO:<hanako@example.co.jp>
受信 >>> 550 5.1.1 <hanako@example.co.jp>... user unknown
`,
    is: { kind: 'bounce', bounce: { recipients: [failed('hanako@example.co.jp', '5.1.1')] } },
  },
  {
    says: 'DragonFly names its recipient in a sentence',
    raw: `From: MAILER-DAEMON <>
Subject: Mail delivery failed

This is the DragonFly Mail Agent at df.example.jp.

There was an error delivering your mail to <hanako@example.co.jp>.

mx.example.co.jp [192.0.2.25] did not like our RCPT TO:
550 5.2.1 <hanako@example.co.jp>: mailbox is closed

Message headers follow.

${header}`,
    is: bounce(failed('hanako@example.co.jp', '5.2.1')),
  },
  {
    says: 'OpenSMTPD that goes on trying is late',
    raw: `From: Mailer Daemon <MAILER-DAEMON@mx.example.jp>
Subject: Delivery status notification: warning

    A message is delayed for more than 4 hours for the following
    list of recipients:

hanako@example.co.jp: Network error on destination MXs

    Please note that this is only a temporary failure report.
`,
    is: { kind: 'bounce', bounce: { recipients: [{ address: 'hanako@example.co.jp', action: 'delayed' }] } },
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

/** Delivery reports of Japanese carriers and filters. */
export const carrierBounces: readonly Case[] = [
  {
    says: 'au tells it in ISO-2022-JP and English',
    raw: inJis(`Return-Path: <>
From: Postmaster@ezweb.example.jp
Subject: Mail System Error - Returned Mail
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=iso-2022-jp

次のあて先へのメッセージはエラーのため送信できませんでした。

メールアドレスをご確認の上、再送信してください。

Each of the following recipients was rejected by a remote mail server.

    Recipient: <hanako@ezweb.example.jp>
    >>> RCPT TO:<hanako@ezweb.example.jp>
    <<< 550 <hanako@ezweb.example.jp>: User unknown

--b
Content-Type: message/rfc822

${header}
--b--
`),
    is: bounce(failed('hanako@ezweb.example.jp')),
  },
  {
    says: 'au can name its recipient before it says what happened',
    raw: `From: Postmaster@ezweb.example.jp
Subject: Mail System Error - Returned Mail

<hanako@ezweb.example.jp>

Each of the following recipients was rejected by a remote mail server.
`,
    is: { kind: 'bounce', bounce: { recipients: [failed('hanako@ezweb.example.jp')] } },
  },
  {
    says: 'a mail box of au that is full is told without any mail system’s name',
    raw: inJis(`From: no-reply@app.example.ne.jp
Subject: Mail
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=iso-2022-jp

送信先のメールボックスが一杯のため、送信できませんでした。

Your mail sent on: Wed, 4 Mar 2026 10:00:00 +0900
     Could not be delivered to: <hanako@dion.example.jp>
     As their mailbox is full.
--b
Content-Type: message/rfc822

${header}
--b--
`),
    is: bounce(failed('hanako@dion.example.jp')),
  },
  {
    says: 'docomo names its recipient in Japanese',
    raw: inJis(`From: Mail Delivery Subsystem <MAILER-DAEMON@docomo.example.jp>
Subject: Returned mail
Content-Type: text/plain; charset=iso-2022-jp

以下の宛先にメールを送信できませんでした。

  hanako.sato..x@docomo.example.jp

550 Unknown user

----- 元のメッセージ -----
${header}`),
    is: bounce(failed('hanako.sato..x@docomo.example.jp')),
  },
  {
    says: 'SoftBank names its recipient in a Japanese sentence',
    raw: inJis(`From: postmaster@softbank.example.jp
Subject: Returned mail
Content-Type: text/plain; charset=iso-2022-jp

hanako@softbank.example.jp 宛のメールは、宛先が存在しないため配信できませんでした。
`),
    is: { kind: 'bounce', bounce: { recipients: [failed('hanako@softbank.example.jp')] } },
  },
  {
    says: 'm-FILTER names its recipient below a sentence',
    raw: inJis(`From: POSTMASTER <postmaster@example.co.jp>
Subject: failure notice
Content-Type: text/plain; charset=iso-2022-jp

このメールはフィルターが自動的に生成して送信しています。
以下のメールアドレスへの送信に失敗しました。
hanako@example.co.jp

-------server message
550 5.1.1 <hanako@example.co.jp>: User unknown in local recipient table

-------original message
${header}`),
    is: bounce(failed('hanako@example.co.jp', '5.1.1')),
  },
];
