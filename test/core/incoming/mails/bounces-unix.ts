import { type Case, encodedWord } from './case';
import { bounce, delayed, failed, header } from './told';

/** Delivery reports of Unix mail servers, without a machine-readable part. */
export const unixBounces: readonly Case[] = [
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
];
