import { decodeWords } from './encoded-words';
import { fieldsOf } from './header-section';
import { withLineFeeds } from './lines';
import type { DecodeCharset, HeaderField, Headers } from './mail';

const byLowerCaseName = (fields: readonly HeaderField[]): Map<string, string[]> => {
  const values = new Map<string, string[]>();
  for (const { name, value } of fields) {
    const key = name.toLowerCase();
    const all = values.get(key);
    if (all) all.push(value);
    else values.set(key, [value]);
  }
  return values;
};

/** A header section of fields that are known already. Their values are binary strings, or text as Gmail gives it. */
export const createHeaders = (fields: readonly HeaderField[], decode: DecodeCharset): Headers => {
  const values = byLowerCaseName(fields);
  const all = (name: string): readonly string[] => values.get(name.toLowerCase()) ?? [];
  const get = (name: string): string | undefined => all(name)[0];
  const text = (name: string): string | undefined => {
    const value = get(name);
    // Encoded words may hold line ends and NUL.
    return value === undefined
      ? undefined
      : decodeWords(value, decode)
          .replace(/[\x00-\x1f\x7f]+/g, ' ')
          .trim();
  };
  return { fields, get, all, text };
};

/** The header section that a text is; lines that are no field are passed over. */
export const parseHeaders = (block: string, decode: DecodeCharset): Headers =>
  createHeaders(fieldsOf(withLineFeeds(block).split('\n')), decode);

/** The header sections in the body of a report, which stand apart by blank lines (RFC 3464 section 2.1). Empty ones are left out. */
export const parseHeaderBlocks = (text: string, decode: DecodeCharset): readonly Headers[] =>
  withLineFeeds(text)
    .split(/\n(?:[ \t]*\n)+/)
    .map((block) => parseHeaders(block, decode))
    .filter((headers) => headers.fields.length > 0);
