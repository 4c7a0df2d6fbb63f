import { limits } from './limits';
import { endOfLine, startOfNextLine, trimmed } from './lines';
import type { HeaderField } from './mail';

type OpenField = { readonly name: string; value: string };

/*  field = field-name ":" unstructured   RFC 5322 section 3.6.8; obsolete: white space before the colon (4.5.8) */
const fieldStart = /^([!-9;-~\x80-\xff]{1,256})[ \t]{0,99}:/;

/** What tells a header that goes on after a line that is none from a body that began without a blank line. */
const wellKnownField =
  /(?:content-|x-|mime-version|message-id|in-reply-to|references|reply-to|return-path|received|from|to|cc|subject|date)[\w-]*[ \t]?:/iy;

/** QUIRK: some mailers fold Content-Type without indenting its parameters. */
const isContinuation = (line: string, last: OpenField): boolean =>
  /^[ \t]/.test(line) || (/^content-(?:type|disposition)$/i.test(last.name) && /^[\w*-]+[ \t]?=/.test(line));

/** Adds a line to the fields. -> `false` where it is neither a field nor the continuation of one. */
const takeLine = (fields: OpenField[], line: string): boolean => {
  const last = fields[fields.length - 1];
  if (last && isContinuation(line, last)) {
    const more = trimmed(line);
    if (more !== '' && last.value.length < limits.headerLength) last.value += (last.value && ' ') + more;
    return true;
  }
  const [start, name] = fieldStart.exec(line) ?? [];
  if (start === undefined || name === undefined) return false;
  fields.push({ name, value: trimmed(line.slice(start.length)) });
  return true;
};

const isWellKnownField = (text: string, at: number): boolean => {
  wellKnownField.lastIndex = at;
  return wellKnownField.test(text);
};

/** The fields at the beginning of a text, and where its body begins: after the blank line, or at a line that is no field. */
export const readHeaderSection = (text: string): { readonly fields: readonly HeaderField[]; readonly body: number } => {
  const fields: OpenField[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const next = startOfNextLine(text, end);
    if (end === at) return { fields, body: next };
    const isFull = fields.length >= limits.headerFields;
    const line = text.slice(at, Math.min(end, at + limits.headerLength));
    if (!isFull && !takeLine(fields, line) && !isWellKnownField(text, next)) return { fields, body: at };
    at = next;
  }
  return { fields, body: text.length };
};

/** The fields among some lines; what is none is passed over. */
export const fieldsOf = (lines: readonly string[]): readonly HeaderField[] => {
  const fields: OpenField[] = [];
  for (const line of lines) takeLine(fields, line);
  return fields;
};
