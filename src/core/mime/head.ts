import { parseContentType } from './content-type';
import { createHeaders } from './headers';
import { decodeEntities } from './html-text';
import { limits } from './limits';
import type { DecodeCharset, HeaderField, Mail, Part } from './mail';
import { folded } from './opening';

/** A MIME part as Gmail tells of it (MessagePart of the Gmail API), without its body. */
export type HeadPart = {
  readonly mimeType?: string | undefined;
  readonly filename?: string | undefined;
  readonly fields?: readonly HeaderField[] | undefined;
  readonly parts?: readonly HeadPart[] | undefined;
};

export type Head = {
  readonly fields: readonly HeaderField[];
  readonly structure?: HeadPart | undefined;
  readonly snippet?: string | undefined;
};

const partFrom = (
  { mimeType, filename, fields = [], parts = [] }: HeadPart,
  decode: DecodeCharset,
  depth = 0,
): Part => {
  const headers = createHeaders(fields, decode);
  const { type, parameters } = parseContentType(headers.get('content-type'), decode, mimeType?.toLowerCase());
  return {
    headers,
    type,
    parameters: filename ? { name: filename, ...parameters } : parameters,
    parts: depth < limits.depth ? parts.map((part) => partFrom(part, decode, depth + 1)) : [],
    text: () => undefined,
  };
};

/** A mail of which Gmail told the headers, the structure and the snippet: no part has a text. */
export const mailFromHead = ({ fields, structure, snippet }: Head, decode: DecodeCharset): Mail => ({
  ...partFrom({ ...structure, fields }, decode),
  opening: folded(decodeEntities(snippet ?? '')),
});
