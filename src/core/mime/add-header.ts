import { writtenAddresses } from '../address';
import { readHeaderSection, startsField } from './header-section';
import { endOfLine, endOfLineBefore, startOfNextLine, trimmed } from './lines';
import { startOfHeader } from './read-mail';

export const RECEIPT_REQUEST = 'Disposition-Notification-To';

/** The message with the request and the address that it names; or why there is none to add. */
export type WithReceiptRequest =
  | { readonly raw: string; readonly address: string }
  | { readonly refused: 'alreadyAsks' | 'noFrom' };

/** To whom receipts shall go: a request that is empty or names no address asks for none. */
export const requestedAddresses = (values: readonly string[]): readonly string[] => values.flatMap(writtenAddresses);

/**
 * Asks for a read receipt: RFC 8098 section 2.1, one field with one address, that of From in its own letter case.
 * The field comes after the others, in the message's own line end, or in the place of the first one that names no
 * address; further ones like that are left out, as readers differ on which they take. Nothing else of the message changes.
 * `raw` is a binary string.
 */
export const withReceiptRequest = (raw: string): WithReceiptRequest => {
  const start = startOfHeader(raw);
  const { fields } = readHeaderSection(raw.slice(start));
  const valuesOf = (name: string) =>
    fields.filter((field) => field.name.toLowerCase() === name.toLowerCase()).map(({ value }) => value);
  if (requestedAddresses(valuesOf(RECEIPT_REQUEST)).length > 0) return { refused: 'alreadyAsks' };
  const [address] = writtenAddresses(valuesOf('From')[0]);
  const { at, requests } = placesIn(raw, start);
  if (address === undefined || at === undefined || /[\x00-\x20\x7f]/.test(address)) return { refused: 'noFrom' };
  const field = `${RECEIPT_REQUEST}: <${address}>`;
  return { raw: requests.length > 0 ? filled(raw, requests, field) : inserted(raw, at, field), address };
};

/** From a field's first letter to the line after it, and where its last line ends. */
type Stretch = { readonly start: number; end: number; next: number };

/**
 * Where another field can stand: at the blank line. Where something else ends the fields (a line that is none, a line of
 * white space), readers differ on what it belongs to, so the new one goes before the last field; `undefined` where no
 * field comes first. And the requests that stand before, with the lines onto which they are folded.
 */
const placesIn = (raw: string, start: number): { at: number | undefined; requests: readonly Stretch[] } => {
  const requests: Stretch[] = [];
  let last: { readonly start: number; readonly request: Stretch | undefined } | undefined;
  let at = start;
  while (at < raw.length) {
    const end = endOfLine(raw, at);
    if (end === at) break;
    const line = raw.slice(at, end);
    const next = startOfNextLine(raw, end);
    if (startsField(line)) {
      const request = IS_REQUEST.test(line) ? { start: at, end, next } : undefined;
      if (request) requests.push(request);
      last = { start: at, request };
    } else if (!/^[ \t]/.test(line) || trimmed(line) === '') return { at: last?.start, requests };
    else if (!last) return { at: undefined, requests };
    else if (last.request) Object.assign(last.request, { end, next });
    at = next;
  }
  return { at: last && at, requests };
};

const IS_REQUEST = new RegExp(`^${RECEIPT_REQUEST}[ \\t]*:`, 'i');

/** The field in the place of the first of these, and nothing in that of the others. */
const filled = (raw: string, [first, ...others]: readonly Stretch[], field: string): string => {
  let text = '';
  let at = 0;
  for (const stretch of first ? [first, ...others] : []) {
    text += raw.slice(at, stretch.start);
    if (stretch === first) text += field + raw.slice(stretch.end, stretch.next);
    at = stretch.next;
  }
  return text + raw.slice(at);
};

const inserted = (raw: string, at: number, field: string): string =>
  raw.slice(0, at) + fieldAt(raw, at, field) + raw.slice(at);

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
