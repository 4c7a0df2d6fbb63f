import { parseStructured, type Structured } from './content-type';
import { headerEnd, type RawField, readFields } from './header-section';

/** A MIME entity: its fields and its body as it stands in the message. */
export type Entity = {
  readonly fields: readonly RawField[];
  readonly contentType: Structured;
  /** Content-Transfer-Encoding, lower case. */
  readonly encoding: string;
  /** Still in its transfer encoding. */
  body: Buffer;
  /** The parts of a multipart; the attached message of a message/rfc822. */
  readonly children: Entity[];
};

/** Reads the fields of an entity. `fallback` is the type where the fields name none. */
export const readEntity = (section: string, fallback: string): Entity => {
  const fields = readFields(section);
  const value = (name: string): string | undefined => fields.find((field) => field.name.toLowerCase() === name)?.value;
  const contentType = parseStructured(value('content-type') ?? fallback);
  const named = /^[^\s/]+\/[^\s/]+$/.test(contentType.value);
  return {
    fields,
    contentType: named ? contentType : { ...contentType, value: fallback },
    encoding: parseStructured(value('content-transfer-encoding') ?? '').value,
    body: Buffer.alloc(0),
    children: [],
  };
};

/** RFC 2046 section 5.1.5: what stands in a digest is a message unless it says otherwise. */
export const typeOfParts = ({ contentType }: Entity): string =>
  contentType.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';

export const boundaryOf = ({ contentType }: Entity): string | undefined =>
  contentType.value.startsWith('multipart/')
    ? contentType.parameters.get('boundary')?.trimEnd() || undefined
    : undefined;

/** The end of the fields that begin at `start`; a part may begin with the blank line, and then has none. */
export const endOfFields = (bytes: Buffer, start: number): number => {
  if (bytes[start] === 10) return start + 1;
  return bytes[start] === 13 && bytes[start + 1] === 10 ? start + 2 : headerEnd(bytes, start);
};
