import libmime from 'libmime';
import { decodeWords } from './words';

/** A Content-Type or Content-Disposition value. */
export type Structured = {
  /** Lower case. */
  readonly value: string;
  /** Names in lower case; RFC 2231 and, against the rules but common, RFC 2047 decoded. */
  readonly parameters: ReadonlyMap<string, string>;
};

/** Longer values are hostile: no mailer writes one. */
const LONGEST = 64_000;

export const parseStructured = (value: string): Structured => {
  const parsed = libmime.parseHeaderValue(value.slice(0, LONGEST), { stripComments: true });
  const decoded = new Set(parsed.decodedParams);
  const parameters = Object.entries(parsed.params).map(([name, text]): [string, string] => [
    name,
    decoded.has(name) ? text : decodeWords(text),
  ]);
  return { value: parsed.value.trim().toLowerCase(), parameters: new Map(parameters) };
};
