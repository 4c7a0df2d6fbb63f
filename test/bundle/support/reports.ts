/** A read receipt, RFC 8098: header and body of a letter. */
export const receipt = (of: {
  readonly from: string;
  readonly original: string;
  readonly disposition?: string;
  readonly subject?: string;
  readonly type?: string;
}): string => `
From: ${of.from}
Subject: ${of.subject ?? '開封済み: お見積りの件'}
Message-ID: <mdn-${of.from}-${of.original}@mail.example.co.jp>
In-Reply-To: <${of.original}>
Content-Type: ${of.type ?? 'multipart/report; report-type=disposition-notification'}; boundary="mdn"

--mdn
Content-Type: text/plain; charset=UTF-8

お送りいただいたメッセージが画面に表示されました。
--mdn
Content-Type: message/disposition-notification

Reporting-UA: mail.example.co.jp; Mozilla Thunderbird
Final-Recipient: rfc822;${of.from}
Original-Message-ID: <${of.original}>
Disposition: manual-action/MDN-sent-manually; ${of.disposition ?? 'displayed'}

--mdn--
`;

/** A delivery report, RFC 3464. */
export const bounce = (of: {
  readonly of: string;
  readonly original: string;
  readonly action?: string;
  readonly status?: string;
}): string => `
From: Mail Delivery System <MAILER-DAEMON@mx.example.co.jp>
Subject: Undelivered Mail Returned to Sender
Message-ID: <dsn-${of.of}-${of.original}@mx.example.co.jp>
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status; boundary="dsn"

--dsn
Content-Type: text/plain; charset=us-ascii

What you wrote to <${of.of}> is on its way back to you.
--dsn
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.co.jp

Final-Recipient: rfc822; ${of.of}
Action: ${of.action ?? 'failed'}
Status: ${of.status ?? '5.1.1'}

--dsn
Content-Type: text/rfc822-headers

Message-ID: <${of.original}>
Subject: quotation

--dsn--
`;

/** An answer to an invitation, RFC 5546 section 3.2.3. */
export const calendarAnswer = (of: { readonly from: string; readonly original: string }): string => `
From: ${of.from}
Subject: 承諾: 打ち合わせ
Message-ID: <rsvp-${of.original}@mail.example.co.jp>
In-Reply-To: <${of.original}>
Content-Type: multipart/alternative; boundary="rsvp"

--rsvp
Content-Type: text/plain; charset=UTF-8

出席します。
--rsvp
Content-Type: text/calendar; charset=UTF-8; method=REPLY

BEGIN:VCALENDAR
METHOD:REPLY
BEGIN:VEVENT
UID:meeting-1@kidoku.example
ATTENDEE;PARTSTAT=ACCEPTED:mailto:${of.from}
END:VEVENT
END:VCALENDAR
--rsvp--
`;
