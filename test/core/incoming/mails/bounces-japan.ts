import type { Case } from './case';
import { bounce, failed, header, inJis } from './told';

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
