/**
 * Text from mail that is safe to print: white space folded, and a sign in place of what would move the cursor,
 * colour the terminal or turn the reading direction (control characters, bidirectional overrides and isolates).
 */
export const printable = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, '\ufffd');
