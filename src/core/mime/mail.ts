/** `<…@…>`, angle brackets included, as RFC 5322 writes it. */
export type MessageId = string & { readonly brand: 'MessageId' };

/** One header field. The value is unfolded; encoded words are not decoded. */
export type HeaderField = { readonly name: string; readonly value: string };

/** A header section. Names are matched without regard to case. */
export type Headers = {
  readonly fields: readonly HeaderField[];
  /** The first field of that name: unfolded, trimmed, RFC 2047 words not decoded. */
  readonly get: (name: string) => string | undefined;
  /** Every field of that name, in order. */
  readonly all: (name: string) => readonly string[];
  /** The first field of that name as people read it: RFC 2047 words and raw 8-bit text decoded. */
  readonly text: (name: string) => string | undefined;
};

/** A MIME entity. What Gmail tells of a message without its content has the same shape. */
export type Part = {
  readonly headers: Headers;
  /** Lower case, `text/plain` where none is given. */
  readonly type: string;
  /** Content-Type parameters, names in lower case, RFC 2231 decoded: `{ charset, boundary, name, 'report-type', method }`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The parts of a multipart; the attached message of a message/rfc822. */
  readonly parts: readonly Part[];
  /**
   * The content as text: transfer encoding and charset undone, LF as line end, on first demand. Of a multipart: its preamble.
   * `undefined` where the content was not read (Gmail's answer without bodies).
   */
  readonly text: () => string | undefined;
};

/** A whole message. */
export type Mail = Part & {
  /** The first characters a reader sees, white space folded; from Gmail its snippet. Never `undefined`, may be empty. */
  readonly opening: string;
};

/**
 * Turns bytes into text. `bytes` is a binary string (one character a byte).
 * -> `undefined` where the charset is unknown. Apps Script has no TextDecoder, so it is handed in.
 */
export type DecodeCharset = (bytes: string, charset: string) => string | undefined;
