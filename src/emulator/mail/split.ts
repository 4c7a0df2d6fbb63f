import { decodeTransfer, isIdentity } from './content';
import { boundaryOf, type Entity, endOfFields, readEntity, typeOfParts } from './entity';
import { headerStart } from './header-section';

/** What is nested deeper, or comes later, stays in the body of what it is in. */
const DEEPEST = 100;
const MOST_PARTS = 10_000;
/** Messages that are attached in base64: against RFC 2046 section 5.2.1, and done all the same. */
const DEEPEST_ENCODED = 3;

/** Splits a message into its entities, in one pass however deep they are nested. */
export const splitEntities = (message: Buffer, encodedIn = 0): Entity => {
  const bytes = withLineFeeds(message);
  const open: { readonly entity: Entity; readonly from: number; readonly boundary: string | undefined }[] = [];
  const depthOf = new Map<string, number>();
  let parts = 0;
  let at = 0;

  const begin = (from: number, isMessage: boolean, fallback: string): Entity => {
    const start = isMessage ? from + headerStart(bytes.subarray(from)) : from;
    const end = endOfFields(bytes, start);
    const cut = nextDelimiter(bytes, start, end, depthOf);
    at = cut?.start ?? end;
    const entity = readEntity(bytes.toString('latin1', start, at), fallback);
    const boundary = open.length < DEEPEST ? boundaryOf(entity) : undefined;
    open.at(-1)?.entity.children.push(entity);
    const own = boundary !== undefined && !depthOf.has(boundary) ? boundary : undefined;
    if (own !== undefined) depthOf.set(own, open.length);
    open.push({ entity, from: at, boundary: own });
    parts++;
    const attached = entity.contentType.value === 'message/rfc822' && isIdentity(entity.encoding);
    if (attached && open.length < DEEPEST && parts < MOST_PARTS) begin(at, true, 'text/plain');
    return entity;
  };
  const closeDownTo = (depth: number, end: number): void => {
    for (const { entity, from, boundary } of open.splice(depth).reverse()) {
      entity.body = bytes.subarray(from, Math.max(from, end));
      if (boundary !== undefined) depthOf.delete(boundary);
      if (isEncodedMessage(entity) && encodedIn < DEEPEST_ENCODED) {
        entity.children.push(splitEntities(decodeTransfer(entity.body, entity.encoding), encodedIn + 1));
      }
    }
  };

  const root = begin(0, true, 'text/plain');
  while (parts < MOST_PARTS && depthOf.size > 0) {
    const delimiter = nextDelimiter(bytes, at, bytes.length, depthOf);
    if (!delimiter) break;
    closeDownTo(delimiter.depth + (delimiter.closes ? 0 : 1), beforeLineEnd(bytes, delimiter.start));
    at = delimiter.end;
    const parent = open.at(-1)?.entity;
    if (!delimiter.closes && parent) begin(at, false, typeOfParts(parent));
  }
  closeDownTo(0, bytes.length);
  return root;
};

type Delimiter = { readonly start: number; readonly end: number; readonly depth: number; readonly closes: boolean };

/** The next line between `from` and `to` that is a delimiter of an open multipart (RFC 2046 section 5.1.1). */
const nextDelimiter = (
  bytes: Buffer,
  from: number,
  to: number,
  depthOf: ReadonlyMap<string, number>,
): Delimiter | undefined => {
  if (depthOf.size === 0) return undefined;
  const within = bytes.subarray(0, to);
  for (
    let found = within.indexOf('\n--', Math.max(0, from - 1));
    found >= 0;
    found = within.indexOf('\n--', found + 3)
  ) {
    const start = found + 1;
    const lineEnd = bytes.indexOf(10, start);
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
    const text = bytes.toString('latin1', start + 2, Math.min(end, start + LONGEST_DELIMITER)).trimEnd();
    const depth = depthOf.get(text);
    if (depth !== undefined) return { start, end, depth, closes: false };
    const closing = text.endsWith('--') ? depthOf.get(text.slice(0, -2).trimEnd()) : undefined;
    if (closing !== undefined) return { start, end, depth: closing, closes: true };
  }
  return undefined;
};

/** RFC 2046 allows 70 characters; some write more. */
const LONGEST_DELIMITER = 300;

const isEncodedMessage = ({ contentType, encoding }: Entity): boolean =>
  contentType.value === 'message/rfc822' && !isIdentity(encoding);

/** The line end before a delimiter belongs to it. */
const beforeLineEnd = (bytes: Buffer, start: number): number => (bytes[start - 2] === 13 ? start - 2 : start - 1);

/** QUIRK: messages from old Macs end their lines with CR alone. */
const withLineFeeds = (bytes: Buffer): Buffer => {
  const beginning = bytes.subarray(0, 65_536);
  if (beginning.includes(10) || !beginning.includes(13)) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll('\r', '\n'), 'latin1');
};
