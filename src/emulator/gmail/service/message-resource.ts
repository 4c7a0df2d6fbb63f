import { type Header, headerOf } from '../../mail/headers';
import type { ParsedPart } from '../../mail/message';
import type { StoredMessage } from '../../mailbox/store';
import type { Account } from '../account';
import { invalidValue } from '../errors';
import type { Request } from './endpoint';
import type { Lazy } from './shape';

export type Format = 'minimal' | 'metadata' | 'full' | 'raw';

/** The `format` that a request asks for, letter case aside. */
export const formatOf = ({ options }: Request, ...allowed: readonly Format[]): Format => {
  const asked = String(options.format ?? 'full').toLowerCase();
  const format = allowed.find((known) => known === asked);
  if (!format) throw invalidValue('format', 'type.googleapis.com/gmail.api.MessageFormat', options.format);
  return format;
};

/** Headers alone need less than the whole message: https://developers.google.com/workspace/gmail/api/auth/scopes */
export const contentScopes = ({ options }: Request) =>
  ['minimal', 'metadata'].includes(String(options.format ?? 'full').toLowerCase()) ? 'metadata' : 'content';

const FORMAT_OPTIONS = ['format', 'metadataHeaders'];

export { FORMAT_OPTIONS };

/** A message as the API tells of it. Nothing of it is read before it is asked for. */
export const messageResource = (account: Account, message: StoredMessage, format: Format, request: Request): Lazy => {
  const { contents, history } = account;
  const wanted = [request.options.metadataHeaders ?? []].flat().map((name) => String(name).toLowerCase());
  return {
    id: () => message.id,
    threadId: () => message.threadId,
    labelIds: () => unlessEmpty([...message.labelIds]),
    snippet: () => contents.parsed(message).snippet(),
    ...(format === 'full'
      ? { payload: () => partResource(message, contents.parsed(message), contents.headers(message)) }
      : {}),
    ...(format === 'metadata' ? { payload: () => headersOnly(contents.headers(message), wanted) } : {}),
    sizeEstimate: () => message.size,
    historyId: () => String(history.ofMessage(message)),
    internalDate: () => String(message.internalDate),
    ...(format === 'raw' ? { raw: () => signed(message.raw()) } : {}),
  };
};

/** Bytes: the advanced service has already decoded what the API sends as base64 (apps-script-samples, pull request 219). */
export const signed = (bytes: Buffer): Int8Array => new Int8Array(bytes);

export const unlessEmpty = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined;

const headersOnly = (headers: readonly Header[], wanted: readonly string[]): Lazy => ({
  mimeType: () => mimeTypeOf(headers),
  headers: () =>
    unlessEmpty(
      headers.filter(({ name }) => wanted.length === 0 || wanted.includes(name.toLowerCase())).map(headerResource),
    ),
});

const mimeTypeOf = (headers: readonly Header[]): string =>
  /^\s*([\w.+-]+\/[\w.+-]+)/.exec(headerOf(headers, 'Content-Type') ?? '')?.[1]?.toLowerCase() ?? 'text/plain';

const headerResource = ({ name, value }: Header): Lazy => ({ name: () => name, value: () => value });

const partResource = (message: StoredMessage, part: ParsedPart, headers = part.headers): Lazy => ({
  partId: () => part.partId,
  mimeType: () => part.mimeType,
  filename: () => part.filename,
  headers: () => unlessEmpty(headers.map(headerResource)),
  body: () => bodyResource(message, part),
  parts: () => unlessEmpty(part.parts.map((child) => partResource(message, child))),
});

/** Text stands in the answer; anything else is to be fetched by its attachment id. */
const bodyResource = (message: StoredMessage, part: ParsedPart): Lazy => ({
  attachmentId: () => (isSeparate(part) ? attachmentId(message, part) : undefined),
  size: () => part.body.size,
  data: () => (isSeparate(part) || part.body.size === 0 ? undefined : signed(part.body.data())),
});

const isSeparate = ({ mimeType, filename }: ParsedPart): boolean =>
  filename !== '' || !/^(?:text|multipart)\//.test(mimeType);

/** Long and opaque, as Gmail's: only the part's own message knows it. */
export const attachmentId = (message: StoredMessage, { partId }: ParsedPart): string =>
  `ANGjdJ${Buffer.from(`${message.id}/${partId}/${message.internalDate}`.padEnd(96, '.')).toString('base64url')}`;

/** The part of a message that an attachment id names. */
export const attachedPart = (message: StoredMessage, root: ParsedPart, id: string): ParsedPart | undefined =>
  isSeparate(root) && attachmentId(message, root) === id
    ? root
    : root.parts.map((part) => attachedPart(message, part, id)).find((part) => part !== undefined);
