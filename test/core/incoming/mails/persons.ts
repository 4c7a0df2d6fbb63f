import { type Case, encodedWord } from './case';

const id = '<offer.42@mail.example.com>';

const mailOf = (
  subject: string,
  body: string,
  more = '',
  from = 'Hanako <hanako@example.co.jp>',
): string => `From: ${from}
To: me@example.com
Subject: ${encodedWord(subject)}
${more}MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${body}
`;

const person = (says: string, raw: string, is: object = {}): Case => ({ says, raw, is: { kind: 'human', ...is } });

/** Mail that looks automatic, or like a report, and is a person's or a program's announcement. */
export const persons: readonly Case[] = [
  person(
    'an answer is a person’s, and refers to its nearest ancestor first',
    mailOf('Re: Offer 42', 'Yes, gladly.', `In-Reply-To: ${id}\nReferences: <a@b.example> <c@d.example>\n ${id}\n`),
    { from: 'hanako@example.co.jp', refersTo: [id, '<c@d.example>', '<a@b.example>'] },
  ),
  person(
    'a talk about automatic replies is a person’s',
    mailOf('Re: 自動応答システムの文面について', '自動応答の文面を直しました。'),
  ),
  person(
    'a first mail about automatic replies is a person’s',
    mailOf('自動応答システムの文面について', 'ご相談です。'),
  ),
  person('a talk about a policy is a person’s', mailOf('Out of office policy', 'Please read the new policy.')),
  person('an answer to an automatic reply is a person’s', mailOf('Re: Automatic reply: Offer 42', 'Welcome back!')),
  person('an answer to a labelled automatic mail is a person’s', mailOf('Re: 【自動返信】お問い合わせ', '続きです。')),
  person(
    'an answer on a list about an absence is a person’s',
    mailOf('[team] Re: Sato is out of the office.', 'So am I.'),
  ),
  person(
    'Precedence: bulk and List-Id prove nothing',
    mailOf('Offer 42', 'Hello', 'Precedence: bulk\nList-Id: <l.example.com>\n'),
  ),
  person(
    'X-Auto-Response-Suppress proves nothing',
    mailOf('Re: Offer 42', 'Fine.', 'X-Auto-Response-Suppress: All\nX-MS-Exchange-Inbox-Rules-Loop: me@example.com\n'),
  ),
  person(
    'Auto-Submitted: no is a person’s',
    mailOf('Re: Offer 42', 'Fine.', `Auto-Submitted: no\nIn-Reply-To: ${id}\n`),
  ),
  person(
    'a program’s announcement answers nothing',
    mailOf('Build 7 passed', 'All green.', 'Auto-Submitted: auto-generated\n'),
  ),
  person(
    'an announcement that nobody can answer answers nothing',
    mailOf('Ticket 7 was moved', 'To: done.', 'Return-Path: <>\nPrecedence: bulk\n', 'Tracker <tracker@example.com>'),
  ),
  person(
    'a mail that says it was sent automatically answers nothing',
    mailOf('月次レポート', 'このメールは自動送信されています。'),
  ),
  person(
    'a person may be away next week',
    mailOf('Re: Offer 42', 'Thank you for your mail. I am on leave next week, so Friday?'),
  ),
  person(
    'a person may excuse a late answer',
    mailOf('Re: 御見積書の件', '出張中のため、返信が遅くなり申し訳ございません。承知しました。'),
  ),
  person(
    'a person may promise more',
    mailOf('Re: 御見積書の件', 'ただいま外出しておりますので、戻り次第あらためてご連絡いたします。'),
  ),
  person(
    'a person may be back later',
    mailOf('Re: Offer 42', 'I am on vacation and will be back on Monday. The price is fine with me.'),
  ),
  person(
    'a person may ask to confirm something',
    mailOf('Re: Offer 42', 'Please confirm your address, then click the link that I sent.'),
  ),
  person(
    'a first mail that asks for a click answers nothing',
    mailOf('Welcome', 'This account is protected by a filter. Please click here to go on.'),
  ),
  person(
    'a person may write of a protected account',
    mailOf('Re: Login', 'The account is protected by a second factor.'),
  ),
  person(
    'a person may write of an automatic mail',
    mailOf('Re: 受付', '先日お送りしたのは自動返信メールですので、あらためてご連絡いたします。'),
  ),
  person(
    'a person may tell of a holiday',
    mailOf('Re: 御見積書の件', '承知しました。なお明日は休暇をいただいております。'),
  ),
  person(
    'an automatic reply that is quoted is not the person’s own',
    mailOf('Re: Offer 42', 'Ha!\n\n> This is an automated response to your message.', `In-Reply-To: ${id}\n`),
  ),
  person(
    'a bounce that a person forwards is the person’s',
    mailOf(
      'Fwd: Undelivered Mail Returned to Sender',
      'What does that mean?\n\nBegin forwarded message:\n\n<jiro@example.co.jp>: host mx said: 550 5.1.1 unknown',
    ),
  ),
  person(
    'a person may ask about a bounce',
    mailOf('Re: 配信エラーについて', '送信できませんでしたとのこと、失礼いたしました。'),
  ),
  person(
    'a postmaster who writes is a person',
    mailOf(
      'Your mailbox',
      'Dear all, if a mail comes back, please send it to help@example.co.jp.',
      '',
      'postmaster@example.co.jp',
    ),
  ),
  person(
    'a person who attaches what came back, and says so, is a person',
    `From: hanako@example.co.jp
Subject: Fwd: Offer 42
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

My mail could not be delivered to jiro@example.co.jp, see the attachment.
--b
Content-Type: message/rfc822

Subject: Offer 42
--b--
`,
  ),
  person(
    'a person who forwards the parts of a report is a person',
    `From: hanako@example.co.jp
Subject: Fwd: Undeliverable: Offer 42
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

See below.
--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; jiro@example.co.jp
Action: failed
--b--
`,
  ),
  person(
    'what stands beyond the first lines decides nothing',
    mailOf('Offer 42', `${'We have looked at it with care. '.repeat(7)}This is an automated response to your message.`),
  ),
  person(
    'a person’s first words can be those of a receipt',
    mailOf('Re: Offer 42', 'Your message was read on Monday.'),
  ),
  person(
    'a bounce that a person attaches is the person’s',
    `From: hanako@example.co.jp
Subject: Fwd: Undeliverable: Offer 42
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

See below.
--b
Content-Type: message/rfc822

From: MAILER-DAEMON@mx.example.com
Subject: Undeliverable: Offer 42
Content-Type: multipart/report; report-type=delivery-status; boundary=c

--c
Content-Type: message/delivery-status

Final-Recipient: rfc822; jiro@example.co.jp
Action: failed
--c--
--b--
`,
  ),
  person('a mail without anything is nobody’s', 'Subject: x\n\n', { from: undefined, refersTo: [] }),
];

const calendar = (method: string, more = ''): string => `From: hanako@example.co.jp
Subject: Accepted: Kick-off
${more}MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

Hanako Sato has accepted.
--b
Content-Type: text/calendar; charset=UTF-8; method=${method}

BEGIN:VCALENDAR
METHOD:${method}
END:VCALENDAR
--b--
`;

const answer = { kind: 'calendarReply', from: 'hanako@example.co.jp' };

export const calendars: readonly Case[] = [
  { says: 'a calendar answer of Outlook is one by its method', raw: calendar('REPLY'), is: answer },
  { says: 'a counter-proposal is an answer', raw: calendar('COUNTER'), is: answer },
  { says: 'the method is read whatever its case', raw: calendar('reply'), is: answer },
  {
    says: 'an answer that Google Calendar sends for a person is the person’s, though it was generated',
    raw: calendar(
      'REPLY',
      `Sender: Google Calendar <calendar-notification@google.com>\nAuto-Submitted: auto-generated\nReferences: ${id}\n`,
    ).replace('multipart/alternative', 'multipart/mixed'),
    is: { ...answer, refersTo: [id] },
  },
  {
    says: 'an answer that a calendar program sends without return path is the person’s',
    raw: calendar('REPLY', `Return-Path: <>\nIn-Reply-To: ${id}\n`),
    is: { ...answer, refersTo: [id] },
  },
  {
    says: 'a calendar that answers by itself is an automatic reply',
    raw: calendar('REPLY', 'Auto-Submitted: auto-replied\n'),
    is: { kind: 'autoReply' },
  },
  {
    says: 'a mail that is nothing but a calendar object can be an answer',
    raw: 'From: hanako@example.co.jp\nContent-Type: text/calendar; method="REPLY"\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n',
    is: answer,
  },
  { says: 'an invitation is a person’s', raw: calendar('REQUEST'), is: { kind: 'human' } },
  {
    says: 'an invitation that was generated in a conversation is a person’s',
    raw: calendar('REQUEST', `Auto-Submitted: auto-generated\nIn-Reply-To: ${id}\n`),
    is: { kind: 'human', refersTo: [id] },
  },
];
