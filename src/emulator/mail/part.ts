import { decodeCharset } from './charset';
import { decodeTransfer } from './content';
import { parseStructured, type Structured } from './content-type';
import type { Entity } from './entity';
import { type Header, readable } from './headers';

/** A part as the Gmail API's MessagePart tells of it. */
export type ParsedPart = {
  /** Empty for the whole message, `0`, `1` … for its parts, `0.1` … for theirs. */
  readonly partId: string;
  /** Lower case. */
  readonly mimeType: string;
  /** Empty where the part has none. */
  readonly filename: string;
  readonly headers: readonly Header[];
  readonly body: {
    /** Bytes of `data`; zero for a multipart, unless its boundary never occurs. */
    readonly size: number;
    /** Transfer encoding undone. Text that is no attachment is in UTF-8 whatever its charset was, as Gmail gives it. */
    readonly data: () => Buffer;
  };
  /** The parts of a multipart; the attached message of a message/rfc822. */
  readonly parts: readonly ParsedPart[];
  /** Named, or marked as an attachment: not what a reader sees at once. */
  readonly isAttachment: boolean;
  /** The content as text, made of the first `limit` encoded bytes. */
  readonly text: (limit?: number) => string;
};

export const partOf = (entity: Entity, partId: string): ParsedPart => {
  const { contentType, encoding } = entity;
  const mimeType = contentType.value;
  const disposition = dispositionOf(entity);
  const filename = disposition.parameters.get('filename') ?? contentType.parameters.get('name') ?? '';
  const isAttachment = filename !== '' || disposition.value === 'attachment';
  const text = (limit?: number): string =>
    decodeCharset(decodeTransfer(entity.body.subarray(0, limit), encoding), contentType.parameters.get('charset'));
  const data = (): Buffer => {
    if (entity.children.length > 0 && mimeType.startsWith('multipart/')) return Buffer.alloc(0);
    return mimeType.startsWith('text/') && !isAttachment ? Buffer.from(text()) : decodeTransfer(entity.body, encoding);
  };
  return {
    partId,
    mimeType,
    filename,
    headers: entity.fields.map(({ name, value }) => ({ name, value: readable(name, value) })),
    body: sizedOnDemand(data),
    parts: entity.children.map((child, index) => partOf(child, partId === '' ? `${index}` : `${partId}.${index}`)),
    isAttachment,
    text,
  };
};

const dispositionOf = ({ fields }: Entity): Structured =>
  parseStructured(fields.find(({ name }) => name.toLowerCase() === 'content-disposition')?.value ?? '');

/** The size is that of the decoded content: it costs a decoding, once. */
const sizedOnDemand = (data: () => Buffer): ParsedPart['body'] => {
  let size: number | undefined;
  return {
    get size() {
      size ??= data().length;
      return size;
    },
    data,
  };
};
