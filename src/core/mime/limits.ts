/**
 * How much of one mail is looked at. What lies beyond is left out: the result is partial, never an error.
 * Ordinary mail stays far below each of them; Gmail takes messages of up to 50 MB.
 */
export const limits = {
  /** Bytes of the raw message. */
  messageBytes: 64 * 1024 * 1024,
  /** Parts of one mail, attached messages included. */
  parts: 1000,
  /** Multiparts and attached messages inside one another. */
  depth: 32,
  /** Fields of one header section. */
  headerFields: 10_000,
  /** Characters of one header field. */
  headerLength: 256 * 1024,
  /** Bytes of one part's content that its text is made of, before its transfer encoding is undone. */
  textBytes: 8 * 1024 * 1024,
  /** The same for the opening of a mail. */
  openingBytes: 64 * 1024,
  /** Characters of the opening. */
  opening: 300,
} as const;
