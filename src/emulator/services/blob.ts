import { method, notEmulated, service } from '../service';
import { decode } from './charset';

export type Blob = Record<string, unknown>;
type Content = { bytes: Buffer; type: string | null; name: string | null };

const contents = new WeakMap<object, Content>();

/** The bytes of a blob or of something that has one. Throws where it has none. */
export const contentOf = (source: unknown): Readonly<Content> => {
  const blob =
    isObject(source) && !contents.has(source) && typeof source.getBlob === 'function' ? source.getBlob() : source;
  const content = isObject(blob) ? contents.get(blob) : undefined;
  if (!content) throw new Error('Invalid argument: blob');
  return content;
};

export const isBlob = (value: unknown): value is Blob => isObject(value) && contents.has(value);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Apps Script's Blob. Bytes come out signed, -128 to 127. */
export const newBlob = (bytes: Buffer, contentType: string | null, name: string | null): Blob => {
  const content: Content = { bytes, type: contentType, name };
  const members = {
    copyBlob: method([], () => newBlob(content.bytes, content.type, content.name)),
    getAllBlobs: notEmulated,
    getAs: notEmulated,
    getBlob: method([], () => blob),
    getBytes: method([], () => new Int8Array(content.bytes)),
    getContentType: method([], () => content.type),
    getDataAsString: method(['string?'], (charset = 'UTF-8') => decode(content.bytes, charset)),
    getName: method([], () => content.name),
    isGoogleType: method([], () => false),
    setBytes: method(['array'], (data) => change({ bytes: bytesOf(data) })),
    setContentType: method(['string?'], (type) => change({ type: type ?? null })),
    setContentTypeFromExtension: notEmulated,
    setDataFromString: method(['string', 'string?'], (text) => change({ bytes: Buffer.from(text) })),
    setName: method(['string'], (newName) => change({ name: newName })),
  } satisfies Record<keyof GoogleAppsScript.Base.Blob, unknown>;
  const blob = service('Blob', undefined, members);
  const change = (changes: Partial<Content>) => {
    Object.assign(content, changes);
    return blob;
  };
  contents.set(blob, content);
  return blob;
};

/** Apps Script's Byte[] as bytes; signed and unsigned numbers alike. */
export const bytesOf = (data: readonly unknown[]): Buffer => {
  const bytes = Buffer.alloc(data.length);
  for (const [index, value] of data.entries()) {
    if (typeof value !== 'number') throw new Error(`Cannot convert Array to (class)[].`);
    bytes[index] = value;
  }
  return bytes;
};
