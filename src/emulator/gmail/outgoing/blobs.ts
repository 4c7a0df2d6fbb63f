/** A Blob, or what has one: all that is asked of it are its methods. */
export const readBlob = (source: object): { content: Buffer; filename: string; contentType: string } => {
  const bytes = ask(source, 'getBytes') ?? ask(blobOf(source), 'getBytes');
  if (!isBytes(bytes)) throw new Error('Invalid argument: attachments');
  const blob = has(source, 'getBytes') ? source : blobOf(source);
  return {
    content: Buffer.from(Uint8Array.from(bytes)),
    filename: String(ask(blob, 'getName') ?? 'Untitled'),
    contentType: String(ask(blob, 'getContentType') ?? 'application/octet-stream'),
  };
};

const blobOf = (source: object): object => {
  const blob = ask(source, 'getBlob');
  return typeof blob === 'object' && blob !== null ? blob : source;
};

const has = (source: object, method: string): boolean => typeof Reflect.get(source, method) === 'function';

const ask = (source: object, method: string): unknown =>
  has(source, method) ? Reflect.apply(Reflect.get(source, method), source, []) : undefined;

const isBytes = (value: unknown): value is ArrayLike<number> =>
  Array.isArray(value) ? value.every((byte) => typeof byte === 'number') : ArrayBuffer.isView(value);
