import { splitMultipart } from './boundaries';
import { decodeText } from './charset';
import { parseContentType } from './content-type';
import { readHeaderSection } from './header-section';
import { createHeaders } from './headers';
import { limits } from './limits';
import { endOfLine, startOfNextLine, trimmed, withLineFeeds } from './lines';
import type { DecodeCharset, Mail } from './mail';
import { openingOf, type ReadPart } from './opening';
import { decodeTransfer } from './transfer-encoding';

/** What the parts of one mail share while it is read. */
type Reading = { readonly decode: DecodeCharset; partsLeft: number };

type Inside = { readonly preamble: string; readonly parts: readonly ReadPart[] };

const attachedMessage = /^(?:message\/(?:rfc822|global|news|rfc822-headers|global-headers)|text\/rfc822-headers)$/;

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made = made ?? { value: make() };
    return made.value;
  };
};

/** QUIRK: blank lines, a byte order mark and the separator lines of an mbox stand before the header. */
export const startOfHeader = (raw: string): number => {
  let at = raw.startsWith('\xef\xbb\xbf') ? 3 : 0;
  while (at < raw.length) {
    const end = endOfLine(raw, at);
    const line = raw.slice(at, Math.min(end, at + 100));
    if (trimmed(line) !== '' && !/^>*From [^:]/.test(line)) break;
    at = startOfNextLine(raw, end);
  }
  return at;
};

const readMessage = (raw: string, depth: number, reading: Reading): ReadPart =>
  readPart(raw.slice(startOfHeader(raw)), 'text/plain', depth, reading);

/** QUIRK: Sieve implementations leave a blank line between a part's boundary and its header. */
const readBodyPart = (raw: string, defaultType: string, depth: number, reading: Reading): ReadPart => {
  const [blank = ''] = /^(?:\r?\n){1,2}(?=content-[a-z-]+:)/i.exec(raw) ?? [];
  return readPart(raw.slice(blank.length), defaultType, depth, reading);
};

const insideMultipart = (
  body: string,
  part: Pick<ReadPart, 'type' | 'parameters'>,
  depth: number,
  reading: Reading,
) => {
  const { preamble, parts } = splitMultipart(body, part.parameters.boundary, reading.partsLeft);
  reading.partsLeft -= parts.length;
  // RFC 2046 section 5.1.5
  const defaultType = part.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return { preamble, parts: parts.map((raw) => readBodyPart(raw, defaultType, depth + 1, reading)) };
};

const insideMessage = (content: string, depth: number, reading: Reading): Inside => {
  if (trimmed(content.slice(0, 1000)) === '') return { preamble: content, parts: [] };
  reading.partsLeft--;
  return { preamble: content, parts: [readMessage(content, depth + 1, reading)] };
};

const readPart = (raw: string, defaultType: string, depth: number, reading: Reading): ReadPart => {
  const { decode } = reading;
  const { fields, body: start } = readHeaderSection(raw);
  const body = raw.slice(start);
  const headers = createHeaders(fields, decode);
  const { type, parameters } = parseContentType(headers.get('content-type'), decode, defaultType);
  const isMultipart = type.startsWith('multipart/');
  const encoding = isMultipart ? undefined : headers.get('content-transfer-encoding');

  const inside = once((): Inside => {
    if (depth >= limits.depth || reading.partsLeft <= 0) return { preamble: body, parts: [] };
    if (isMultipart) return insideMultipart(body, { type, parameters }, depth, reading);
    if (attachedMessage.test(type)) return insideMessage(decodeTransfer(body, encoding), depth, reading);
    return { preamble: body, parts: [] };
  });
  const textOf = (bytes: number) => {
    const content = (isMultipart ? inside().preamble : body).slice(0, bytes);
    return withLineFeeds(decodeText(decodeTransfer(content, encoding), parameters.charset, decode));
  };

  return {
    headers,
    type,
    parameters,
    get parts() {
      return inside().parts;
    },
    text: once(() => textOf(limits.textBytes)),
    beginning: () => textOf(limits.openingBytes),
  };
};

/**
 * Reads a raw message, given as a binary string (one character a byte). Whatever the bytes are, it returns what could
 * be read, within the limits of `limits.ts`; parts and texts are split and decoded when they are asked for.
 */
export const readMail = (raw: string, decode: DecodeCharset): Mail => {
  const part = readMessage(raw.slice(0, limits.messageBytes), 0, { decode, partsLeft: limits.parts });
  const opening = once(() => openingOf(part));
  return {
    headers: part.headers,
    type: part.type,
    parameters: part.parameters,
    get parts() {
      return part.parts;
    },
    text: part.text,
    get opening() {
      return opening();
    },
  };
};
