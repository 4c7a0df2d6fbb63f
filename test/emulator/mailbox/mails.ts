/** The user of every mailbox in these tests, with an alias. */
export const OWNER = { user: 'hanako@example.co.jp', aliases: ['h.sato@example.jp'] };

/** A mail in CRLF-free form: the fields, a blank line, the text. */
export const mail = (fields: Readonly<Record<string, string>>, text = 'よろしくお願いいたします。'): string =>
  `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}\n${text}\n`;

const received = (date: string): string => `from mx.example.com by mail.example.co.jp with ESMTPS id k1;\n\t${date}`;

/** One conversation, one mail of somebody else, one reply in a thread of its own. Ordered by date. */
export const MAILS = {
  request: mail({
    From: '=?UTF-8?B?5L2Q6Jek6Iqx5a2Q?= <Hanako@Example.co.jp>',
    To: 'Taro Yamada <taro@example.com>',
    Subject: '=?UTF-8?B?44GK6KaL56mN44KK44Gu5Lu2?=',
    'Message-ID': '<request@example.co.jp>',
    Date: 'Mon, 2 Mar 2026 10:00:00 +0900',
  }),
  newsletter: mail({
    Received: received('Mon, 2 Mar 2026 12:00:00 +0900'),
    From: 'Park News <news@example.org>',
    To: 'hanako@example.co.jp',
    Subject: 'What grows in March',
    'Message-ID': '<march@example.org>',
    Date: 'Mon, 2 Mar 2026 01:00:00 +0000',
  }),
  answer: mail(
    {
      Received: received('Tue, 3 Mar 2026 09:30:00 +0900'),
      From: 'Taro Yamada <taro@example.com>',
      To: 'hanako@example.co.jp',
      Subject: 'Re: =?UTF-8?B?44GK6KaL56mN44KK44Gu5Lu2?=',
      'Message-ID': '<answer@example.com>',
      'In-Reply-To': '<request@example.co.jp>',
      Date: 'Mon, 1 Jan 2001 00:00:00 +0000',
    },
    'Thank you.\nFrom Monday on we are open again.\n>From here it is quoted.\n>>From here twice.',
  ),
  thanks: mail({
    From: 'Sato <h.sato+work@example.jp>',
    To: 'taro@example.com',
    Subject: 'RE: Re: =?UTF-8?B?44GK6KaL56mN44KK44Gu5Lu2?=',
    'Message-ID': '<thanks@example.jp>',
    References: '<request@example.co.jp>\n <answer@example.com>',
    Date: 'Tue, 3 Mar 2026 11:00:00 +0900',
  }),
  other: mail({
    Received: received('Wed, 4 Mar 2026 08:00:00 +0900'),
    From: 'taro@example.com',
    To: 'hanako@example.co.jp',
    Subject: '=?UTF-8?B?5Yil5Lu2?=',
    'Message-ID': '<other@example.com>',
    References: '<answer@example.com>',
    Date: 'Wed, 4 Mar 2026 08:00:00 +0900',
  }),
} as const;
