/** Somebody who writes or is written to. */
export type Person = {
  readonly name: string;
  readonly address: string;
  /** The zone of their clock, `+0900` where none is given. */
  readonly zone?: string;
};

export type Charset = 'us-ascii' | 'utf-8' | 'iso-8859-1' | 'iso-2022-jp' | 'shift_jis';
export type TransferEncoding = '7bit' | '8bit' | 'quoted-printable' | 'base64';
export type Field = readonly [name: string, value: string];

/** A MIME entity. */
export type Entity = {
  /** The Content-Type without charset and boundary: `text/plain; format=flowed`. */
  readonly type: string;
  readonly charset?: Charset;
  readonly encoding?: TransferEncoding;
  /** Further fields of the part. */
  readonly fields?: readonly Field[];
  /** Text, or the parts of a multipart. */
  readonly content: string | readonly Entity[];
};

/** A label as Gmail names it in English; the export writes it in the user's language. */
export type Label =
  | 'Inbox'
  | 'Sent'
  | 'Drafts'
  | 'Spam'
  | 'Trash'
  | 'Chat'
  | 'Opened'
  | 'Unread'
  | 'Important'
  | string;

export type Mail = {
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  /** `2026-09-01 10:12`, in Japan. */
  readonly at: string;
  readonly subject: string;
  /** Charset of the encoded words of the header. */
  readonly charset: Charset;
  readonly messageId: string;
  /** The parent first to last: what References says. In-Reply-To is its end. */
  readonly references: readonly string[];
  /** Further fields of the header, as the mailer writes them. */
  readonly fields: readonly Field[];
  readonly body: Entity;
  readonly labels: readonly Label[];
  /** Whether Gmail shows it in the conversation that it belongs to, or as one of its own. */
  readonly thread: 'same' | 'own';
};
