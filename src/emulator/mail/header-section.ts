/** A field as it stands in the message: unfolded, one character a byte, nothing decoded. */
export type RawField = { readonly name: string; readonly value: string };

/** More than any real mail has; a header of ten thousand fields is read whole. */
const MOST_FIELDS = 20_000;
const LF = 10;
const CR = 13;

/** Where the header section ends: behind the blank line, or at the end of the bytes where there is none. */
export const headerEnd = (bytes: Buffer, from = 0): number => {
  for (let at = bytes.indexOf(LF, from); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  // QUIRK: messages from old Macs end their lines with CR alone.
  const blank = bytes.includes(LF, from) ? -1 : bytes.indexOf('\r\r', from);
  return blank < 0 ? bytes.length : blank + 2;
};

/** Where the first field begins: behind blank lines and the separator line of an mbox, which belong to no message. */
export const headerStart = (bytes: Buffer): number => {
  let at = 0;
  while (bytes[at] === LF || bytes[at] === CR) at++;
  if (!/^>?From /.test(bytes.toString('latin1', at, at + 6))) return at;
  const end = bytes.indexOf(LF, at);
  return end < 0 ? at : end + 1;
};

/** Splits a header section into its fields. */
export const readFields = (section: string): readonly RawField[] => {
  const fields: { name: string; lines: string[] }[] = [];
  for (const line of section.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trimEnd();
    if (colon > 0 && isFieldName(name)) {
      if (fields.length === MOST_FIELDS) break;
      fields.push({ name, lines: [line.slice(colon + 1)] });
    } else {
      // QUIRK: some mailers wrap a long boundary without indenting the next line.
      fields.at(-1)?.lines.push(line);
    }
  }
  return fields.map(({ name, lines }) => ({ name, value: lines.join('').trim() }));
};

// RFC 5322 section 2.2: printable ASCII except the colon. A continuation line begins with white space, so it has no name.
const isFieldName = (name: string): boolean => /^[!-9;-~]+$/.test(name);
