import { classify } from '../../../src/core/incoming/classify';
import { answersInWords, answersLikeReports, notices, oddSenders, postmasters } from './mails/answers';
import { encodedWord, read, withoutContent } from './mails/case';

const alike = [...answersInWords, ...notices, ...answersLikeReports, ...oddSenders];

test.each([...alike, ...postmasters])('$says', ({ raw, is }) => {
  expect(classify(read(raw))).toMatchObject(is);
});

test.each(alike)('the same without its content: $says', ({ raw }) => {
  expect(classify(withoutContent(read(raw)))).toEqual(classify(read(raw)));
});

test.each([
  ['null return path', 'Return-Path: <>'],
  ['Auto-Submitted', 'Auto-Submitted: auto-replied'],
])('what looks like an answer of a mail system is its report where it has %s', (_, field) => {
  const raw = `From: postmaster@example.co.jp
Subject: Re: Offer 42
In-Reply-To: <offer.42@mail.example.com>
${field}

Your mail could not be delivered to jiro@example.co.jp
`;
  expect(classify(read(raw))).toMatchObject({
    kind: 'bounce',
    bounce: { recipients: [{ address: 'jiro@example.co.jp' }] },
  });
});

test('what looks like an answer of a mail system is its report where it shows the dialogue with the server', () => {
  const raw = `From: post_master@example.co.jp
Subject: Re:Offer 42
In-Reply-To: <offer.42@mail.example.com>

550 - no such user here
  MAIL FROM: me@example.com
  RCPT TO: jiro@example.co.jp
`;
  expect(classify(read(raw))).toMatchObject({
    kind: 'bounce',
    bounce: { recipients: [{ address: 'jiro@example.co.jp' }] },
  });
});

test('a receipt that a gateway wrapped is a receipt', () => {
  const raw = `From: taro@example.co.jp
Subject: Read: Offer 42
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: message/disposition-notification; name=MDNPart2.txt

Final-Recipient: rfc822; taro@example.co.jp
Disposition: manual-action/MDN-sent-manually; displayed
--b--
`;
  expect(classify(read(raw))).toMatchObject({ kind: 'receipt', receipt: { type: 'displayed' } });
});

test('an answer of a list’s or a program’s bulk mail that lost its return path is a program’s', () => {
  const raw = `Return-Path: <>
From: taro@example.co.jp
Subject: Re: Offer 42
In-Reply-To: <offer.42@mail.example.com>
Precedence: bulk

Atvaļinājumā.
`;
  expect(classify(read(raw))).toMatchObject({ kind: 'autoReply' });
});

describe('what a program wrote of its own accord', () => {
  const calendar = (method: string) => `From: Taro <taro@example.co.jp>
Sender: Google Calendar <calendar-notification@google.com>
Subject: Kick-off
In-Reply-To: <offer.42@mail.example.com>
Content-Type: text/calendar; method=${method}

BEGIN:VCALENDAR
`;

  test.each([
    [
      'Auto-Submitted',
      `From: a@b.example\nSubject: ${encodedWord('【受付】御見積書の件')}\nAuto-Submitted: auto-generated\n\nOK`,
    ],
    [
      'its first words',
      `From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n本メールは自動送信です。`,
    ],
    ['a calendar that cancels', calendar('CANCEL')],
    ['a calendar that invites', calendar('REQUEST')],
    ['a calendar that publishes', calendar('PUBLISH')],
  ])('is marked: %s', (_, raw) => {
    expect(classify(read(raw))).toMatchObject({ kind: 'human', automatic: true });
    expect(classify(withoutContent(read(raw)))).toEqual(classify(read(raw)));
  });

  test.each([
    ['a person', 'From: a@b.example\nSubject: Re: x\nIn-Reply-To: <a@b>\nAuto-Submitted: no\n\nOK'],
    ['an attendee who answers', calendar('REPLY')],
    ['a person who invites', calendar('REQUEST').replace(/^Sender.*\n/m, '')],
  ])('is nothing of %s', (_, raw) => {
    expect(classify(read(raw))).not.toHaveProperty('automatic');
  });
});
