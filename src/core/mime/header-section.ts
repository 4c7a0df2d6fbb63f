import { limits } from './limits';
import { endOfLine, startOfNextLine, trimmed } from './lines';
import type { HeaderField } from './mail';

type OpenField = { readonly name: string; value: string };

/*  field = field-name ":" unstructured   RFC 5322 section 3.6.8; obsolete: white space before the colon (4.5.8) */
const fieldStart = /^([a-z\d\x80-\xff][!#-9;<>-~\x80-\xff]{0,255})[ \t]{0,99}:/i;

/** Whether the line begins a field. */
export const startsField = (line: string): boolean => fieldStart.test(line);

const wellKnownField =
  /^(?:content-|x-|mime-version|message-id|in-reply-to|references|reply-to|return-path|received|from|to|cc|subject|date)[\w-]*[ \t]?:/i;

/** How far a field is searched behind a line that is none. */
const linesAhead = 20;

const lineAt = (text: string, at: number, end: number): string =>
  text.slice(at, Math.min(end, at + limits.headerLength));

/** Whether a well-known field comes before the next blank line: then the header goes on, else the body began without one. */
const headerGoesOn = (text: string, start: number): boolean => {
  let at = start;
  for (let n = 0; n < linesAhead && at < text.length; n++) {
    const end = endOfLine(text, at);
    if (end === at) return false;
    if (wellKnownField.test(text.slice(at, Math.min(end, at + 100)))) return true;
    at = startOfNextLine(text, end);
  }
  return false;
};

/** QUIRK: some programs fold fields without indenting what follows: the parameters of Content-Type, or all of the value. */
const isUnindented = (line: string, last: OpenField): boolean =>
  last.value === '' || (/^content-(?:type|disposition)$/i.test(last.name) && /^[\w*-]+[ \t]?=/.test(line));

const append = (field: OpenField, line: string): void => {
  const more = trimmed(line);
  if (more !== '' && field.value.length < limits.headerLength) field.value += (field.value && ' ') + more;
};

/** Adds a line to the fields. -> `false` where it is neither a field nor the continuation of one. */
const takeLine = (fields: OpenField[], line: string): boolean => {
  const last = fields[fields.length - 1];
  const [start, name] = fieldStart.exec(line) ?? [];
  if (last && (/^[ \t]/.test(line) || (start === undefined && isUnindented(line, last)))) append(last, line);
  else if (start === undefined || name === undefined) return false;
  else fields.push({ name, value: trimmed(line.slice(start.length)) });
  return true;
};

/** The fields at the beginning of a text, and where its body begins: after the blank line, or at a line that is no field. */
export const readHeaderSection = (text: string): { readonly fields: readonly HeaderField[]; readonly body: number } => {
  const fields: OpenField[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const next = startOfNextLine(text, end);
    if (end === at) return { fields, body: next };
    const isTaken = fields.length >= limits.headerFields || takeLine(fields, lineAt(text, at, end));
    if (!isTaken && !headerGoesOn(text, next)) return { fields, body: at };
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
