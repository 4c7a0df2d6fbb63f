import { method, notEmulated, service } from '../service';
import { decode, encode } from './charset';
import { typeOf } from './content-types';

export type Blob = Record<string, unknown>;
type Content = { bytes: Buffer; type: string | null; name: string | null };

const contents = new WeakMap<object, Content>();

/** What is in a blob, or in something that has one: an attachment, a page. Throws where there is none. */
export const contentOf = (source: unknown): Readonly<Content> => {
  const content = isObject(source) ? (contents.get(source) ?? contentFrom(source)) : undefined;
  if (!content) throw new Error('Invalid argument: blob');
  return content;
};

const contentFrom = (source: Record<string, unknown>): Content | undefined => {
  const ask = (name: string): unknown => (typeof source[name] === 'function' ? source[name]() : undefined);
  const bytes = ask('getBytes');
  if (bytes === undefined) return typeof source.getBlob === 'function' ? contentOf(source.getBlob()) : undefined;
  const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
  return { bytes: bytesOf(bytes as number[]), type: textOf(ask('getContentType')), name: textOf(ask('getName')) };
};

export const isBlob = (value: unknown): value is Blob => isObject(value) && contents.has(value);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Apps Script's Blob. Bytes come out signed, -128 to 127. */
export const newBlob = (bytes: Buffer, contentType: string | null, name: string | null): Blob => {
  const content: Content = { bytes, type: contentType, name };
  const members = {
    copyBlob: method([], () => newBlob(content.bytes, content.type, content.name)),
    getAllBlobs: notEmulated,
    getAs: method(['string'], (type) => {
      if (type !== content.type) throw new Error(`Blob.getAs(${type}) is not emulated`);
      return newBlob(content.bytes, content.type, content.name);
    }),
    getBlob: method([], () => blob),
    getBytes: method([], () => new Int8Array(content.bytes)),
    getContentType: method([], () => content.type),
    getDataAsString: method(['string?'], (charset = 'UTF-8') => decode(content.bytes, charset)),
    getName: method([], () => content.name),
    isGoogleType: method([], () => false),
    setBytes: method(['array'], (data) => change({ bytes: bytesOf(data) })),
    setContentType: method(['string?'], (type) => change({ type: type ?? null })),
    setContentTypeFromExtension: method([], () => change({ type: typeOf(content.name ?? '') })),
    setDataFromString: method(['string', 'string?'], (text, charset = 'UTF-8') =>
      change({ bytes: encode(text, charset) }),
    ),
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
