import { writtenAddresses } from '../address';
import { readHeaderSection, startsField } from './header-section';
import { endOfLine, endOfLineBefore, startOfNextLine, trimmed } from './lines';
import { startOfHeader } from './read-mail';

export const RECEIPT_REQUEST = 'Disposition-Notification-To';

/** The message with the request and the address that it names; or why there is none to add. */
export type WithReceiptRequest =
  | { readonly raw: string; readonly address: string }
  | { readonly refused: 'alreadyAsks' | 'noFrom' };

/**
 * Asks for a read receipt: RFC 8098 section 2.1, one field with one address, that of From in its own letter case.
 * The field comes after the others, in the message's own line end; nothing else of the message changes.
 * `raw` is a binary string.
 */
export const withReceiptRequest = (raw: string): WithReceiptRequest => {
  const start = startOfHeader(raw);
  const { fields } = readHeaderSection(raw.slice(start));
  const named = (name: string) => fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
  if (named(RECEIPT_REQUEST)) return { refused: 'alreadyAsks' };
  const [address] = writtenAddresses(named('From')?.value);
  const at = endOfFields(raw, start);
  if (address === undefined || at === undefined || /[\x00-\x20\x7f]/.test(address)) return { refused: 'noFrom' };
  return { raw: raw.slice(0, at) + fieldAt(raw, at, `${RECEIPT_REQUEST}: <${address}>`) + raw.slice(at), address };
};

/**
 * Where another field can stand: at the blank line. Where something else ends the fields (a line that is none, a line of
 * white space), readers differ on what it belongs to, so the new one goes before the last field.
 * -> `undefined` where no field comes first.
 */
const endOfFields = (raw: string, start: number): number | undefined => {
  let lastField: number | undefined;
  let at = start;
  while (at < raw.length) {
    const end = endOfLine(raw, at);
    if (end === at) break;
    const line = raw.slice(at, end);
    if (startsField(line)) lastField = at;
    else if (!/^[ \t]/.test(line) || trimmed(line) === '') return lastField;
    else if (lastField === undefined) return undefined;
    at = startOfNextLine(raw, end);
  }
  return lastField === undefined ? undefined : at;
};

/** The field as a line of its own at that place. */
const fieldAt = (raw: string, at: number, field: string): string => {
  const isAfterLine = at > 0 && /[\r\n]/.test(raw.charAt(at - 1));
  const lineEnd = isAfterLine ? raw.slice(endOfLineBefore(raw, at), at) : lineEndAfter(raw, at);
  return isAfterLine || at < raw.length ? field + lineEnd : lineEnd + field;
};

/** The first line end from there on, else the last one before: CRLF where there is none at all. */
const lineEndAfter = (raw: string, at: number): string => {
  const from = at < raw.length ? at : 0;
  const end = endOfLine(raw, from);
  return raw.slice(end, startOfNextLine(raw, end)) || '\r\n';
};
