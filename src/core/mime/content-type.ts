import { decodeText } from './charset';
import { decodeWords } from './encoded-words';
import { trimmed } from './lines';
import type { DecodeCharset } from './mail';

export type ContentType = { readonly type: string; readonly parameters: Readonly<Record<string, string>> };

/*  parameter = attribute "=" value   RFC 2045 section 5.1
    QUIRK: values are cut by a missing semicolon, or hold spaces without quotes; so an unquoted value
    goes to the next semicolon or to the next "name=". Comments are taken off after white space only:
    unquoted boundaries hold parentheses, `Boundary_(ID_…)`. */
const parameter =
  /([^\s;="()]{1,100})\s{0,9}=\s{0,9}(?:"((?:[^"\\]|\\[\s\S])*)(?:"|$)|((?:(?!\s[\w*-]{1,60}\s?=)[^;])*))/g;

/*  name*0*=charset'language'percent-encoded   RFC 2231 sections 3 and 4 */
const extendedName = /^([^*]+)\*(?:(\d{1,4})(\*?))?$/;

type Segment = { readonly index: number; readonly isEncoded: boolean; readonly value: string };

const unquoted = (value: string): string => trimmed((value.split(/\s\(/)[0] ?? '').replace(/"/g, ''));

/** QUIRK: file names of Windows keep their single backslashes, so only quotes and doubled backslashes are escapes. */
const quoted = (value: string): string => value.replace(/\\(["\\])/g, '$1');

const percentDecoded = (value: string): string =>
  value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const joined = (segments: readonly Segment[], decode: DecodeCharset): string => {
  const inOrder = [...segments].sort((a, b) => a.index - b.index);
  const isEncoded = inOrder.some((segment) => segment.isEncoded);
  const [, charset, first] = (isEncoded && /^([^']*)'[^']*'([\s\S]*)$/.exec(inOrder[0]?.value ?? '')) || [];
  const bytes = inOrder.map(({ isEncoded, value }, n) => {
    const text = n === 0 ? (first ?? value) : value;
    return isEncoded ? percentDecoded(text) : text;
  });
  return isEncoded ? decodeText(bytes.join(''), charset, decode) : decodeWords(bytes.join(''), decode);
};

const parametersOf = (text: string, decode: DecodeCharset): Record<string, string> => {
  const plain = new Map<string, string>();
  const extended = new Map<string, Segment[]>();
  parameter.lastIndex = 0;
  for (let match = parameter.exec(text); match; match = parameter.exec(text)) {
    const name = (match[1] ?? '').toLowerCase();
    const value = match[2] === undefined ? unquoted(match[3] ?? '') : quoted(match[2]);
    const [, base, index, star] = extendedName.exec(name) ?? [];
    if (base === undefined) {
      if (!plain.has(name)) plain.set(name, decodeWords(value, decode));
      continue;
    }
    const segment = { index: Number(index ?? 0), isEncoded: index === undefined || star === '*', value };
    const segments = extended.get(base);
    if (segments) segments.push(segment);
    else extended.set(base, [segment]);
  }
  extended.forEach((segments, name) => {
    plain.set(name, joined(segments, decode));
  });
  return Object.fromEntries(plain);
};

/**
 * A Content-Type field (or Content-Disposition, whose first word has no slash): its parameters by lower-case name.
 * The type is `text/plain` where the field has none that can be read, RFC 2045 section 5.2.
 */
export const parseContentType = (
  value: string | undefined,
  decode: DecodeCharset = () => undefined,
  defaultType = 'text/plain',
): ContentType => {
  const text = value ?? '';
  const [whole = '', type] = /^[\s";]*([^\s;="(),/]+\/[^\s;="(),/]+)?/.exec(text) ?? [];
  return { type: type?.toLowerCase() ?? defaultType, parameters: parametersOf(text.slice(whole.length), decode) };
};
