import { decodeTransfer, isIdentity } from './content';
import { boundaryOf, type Entity, endOfFields, readEntity, typeOfParts } from './entity';
import { headerStart } from './header-section';

/** What is nested deeper, or comes later, stays in the body of what it is in. */
const DEEPEST = 100;
const MOST_PARTS = 10_000;
/** Messages that are attached in base64: against RFC 2046 section 5.2.1, and done all the same. */
const DEEPEST_ENCODED = 3;

/** Where the one pass over a message is. */
type Pass = {
  readonly bytes: Buffer;
  /** The entities whose end was not seen yet, the outermost first. */
  readonly open: { readonly entity: Entity; readonly from: number; readonly boundary: string | undefined }[];
  /** Boundary -> its place in `open`. */
  readonly depthOf: Map<string, number>;
  /** Messages in base64 around this one. */
  readonly encodedIn: number;
  parts: number;
  at: number;
};

/** Splits a message into its entities, in one pass however deep they are nested. */
export const splitEntities = (message: Buffer, encodedIn = 0): Entity => {
  const pass: Pass = { bytes: withLineFeeds(message), open: [], depthOf: new Map(), encodedIn, parts: 0, at: 0 };
  const root = begin(pass, headerStart(pass.bytes), 'text/plain');
  while (pass.parts < MOST_PARTS) {
    const delimiter = nextDelimiter(pass, pass.at, pass.bytes.length);
    if (!delimiter) break;
    const end = beforeLineEnd(pass.bytes, delimiter.start);
    closeDownTo(pass, delimiter.depth + (delimiter.closes ? 0 : 1), end);
    pass.at = delimiter.end;
    const parent = pass.open.at(-1)?.entity;
    if (!delimiter.closes && parent) begin(pass, pass.at, typeOfParts(parent));
  }
  closeDownTo(pass, 0, pass.bytes.length);
  return root;
};

const begin = (pass: Pass, from: number, fallback: string): Entity => {
  const { bytes, open, depthOf } = pass;
  const end = endOfFields(bytes, from);
  // A part may lack the blank line.
  pass.at = nextDelimiter(pass, from, end)?.start ?? end;
  pass.parts++;
  const entity = readEntity(bytes.toString('latin1', from, pass.at), fallback);
  open.at(-1)?.entity.children.push(entity);
  const named = open.length < DEEPEST ? boundaryOf(entity) : undefined;
  // A boundary that is open already delimits the parts of the outer one.
  const boundary = named !== undefined && !depthOf.has(named) ? named : undefined;
  if (boundary !== undefined) depthOf.set(boundary, open.length);
  open.push({ entity, from: pass.at, boundary });
  const isMessage = entity.contentType.value === 'message/rfc822' && isIdentity(entity.encoding);
  if (isMessage && open.length < DEEPEST && pass.parts < MOST_PARTS) {
    begin(pass, pass.at + headerStart(bytes.subarray(pass.at)), 'text/plain');
  }
  return entity;
};

const closeDownTo = ({ bytes, open, depthOf, encodedIn }: Pass, depth: number, end: number): void => {
  for (const { entity, from, boundary } of open.splice(depth).reverse()) {
    entity.body = bytes.subarray(from, Math.max(from, end));
    if (boundary !== undefined) depthOf.delete(boundary);
    if (isEncodedMessage(entity) && encodedIn < DEEPEST_ENCODED) {
      entity.children.push(splitEntities(decodeTransfer(entity.body, entity.encoding), encodedIn + 1));
    }
  }
};

type Delimiter = { readonly start: number; readonly end: number; readonly depth: number; readonly closes: boolean };

/** The next line between `from` and `to` that is a delimiter of an open multipart (RFC 2046 section 5.1.1). */
const nextDelimiter = ({ bytes, depthOf }: Pass, from: number, to: number): Delimiter | undefined => {
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
