/** A field as it stands in the message: unfolded, one character a byte, nothing decoded. */
export type RawField = { readonly name: string; readonly value: string };

/** More than any real mail has; a header of ten thousand fields is read whole. */
const MOST_FIELDS = 20_000;

/** Where the header section ends: the offset behind the blank line, or the end of the bytes where there is none. */
export const headerEnd = (bytes: Buffer, from = 0): number => {
  for (let at = bytes.indexOf(10, from); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2;
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3;
  }
  return bytes.length;
};

/** Splits a header section into its fields. A separator line of an mbox and blank lines before it are passed over. */
export const readFields = (section: string): readonly RawField[] => {
  const fields: { name: string; lines: string[] }[] = [];
  for (const line of section.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trimEnd();
    if (colon > 0 && isFieldName(name)) {
      if (fields.length === MOST_FIELDS) break;
      fields.push({ name, lines: [line.slice(colon + 1)] });
    } else if (line.trim() === '') {
      if (fields.length > 0) break;
    } else {
      // QUIRK: some mailers wrap a long boundary without indenting the next line.
      fields.at(-1)?.lines.push(line);
    }
  }
  return fields.map(({ name, lines }) => ({ name, value: lines.join('').trim() }));
};

// RFC 5322 section 2.2: printable ASCII except the colon. A continuation line begins with white space, so it has no name.
const isFieldName = (name: string): boolean => /^[!-9;-~]+$/.test(name);
