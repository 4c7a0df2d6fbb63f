import { parseContentType } from './content-type';
import { createHeaders } from './headers';
import { decodeEntities } from './html-text';
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

const partFrom = ({ mimeType, filename, fields = [], parts = [] }: HeadPart, decode: DecodeCharset): Part => {
  const headers = createHeaders(fields, decode);
  const contentType = parseContentType(headers.get('content-type') ?? mimeType, decode);
  return {
    headers,
    type: contentType.type,
    parameters: filename ? { name: filename, ...contentType.parameters } : contentType.parameters,
    parts: parts.map((part) => partFrom(part, decode)),
    text: () => undefined,
  };
};

/** A mail of which Gmail told the headers, the structure and the snippet: no part has a text. */
export const mailFromHead = ({ fields, structure, snippet }: Head, decode: DecodeCharset): Mail => ({
  ...partFrom({ ...structure, fields }, decode),
  opening: folded(decodeEntities(snippet ?? '')),
});
