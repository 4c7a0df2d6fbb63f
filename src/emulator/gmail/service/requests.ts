import type { StoredMessage } from '../../mailbox/store';
import type { Account } from '../account';
import { invalidArgument, invalidValue, notFound } from '../errors';
import { checkLabels, isLabel, type LabelChange } from '../labels';
import { readBlob } from '../outgoing/blobs';
import type { Request } from './endpoint';

/** The message or thread id of a request. */
const idOf = ({ path }: Request, name = 'id'): string => {
  const id = path[name] ?? '';
  if (!/^[0-9a-f]{1,16}$/i.test(id)) throw invalidArgument('Invalid id value');
  return id.toLowerCase();
};

export const messageOf = ({ store }: Account, request: Request, name = 'id'): StoredMessage => {
  const message = store.get(idOf(request, name));
  if (!message) throw notFound();
  return message;
};

/** The messages of a thread, oldest first. */
export const threadOf = ({ store }: Account, request: Request): readonly StoredMessage[] => {
  const messages = store.thread(idOf(request));
  if (messages.length === 0) throw notFound();
  return messages;
};

/** The labels that a request adds and removes. */
export const labelChangeOf = ({ store }: Account, { resource }: Request): LabelChange => {
  const add = strings(resource.addLabelIds);
  const remove = strings(resource.removeLabelIds);
  checkLabels(store, [...add, ...remove]);
  if (add.length + remove.length === 0) throw invalidArgument('No label add or removes specified');
  return { add, remove };
};

/** The labels that every item of a list must have. */
export const labelFilterOf = ({ store }: Account, { options }: Request): readonly string[] => {
  const labelIds = strings(options.labelIds ?? options.labelId);
  const unknown = labelIds.find((label) => !isLabel(store, label));
  if (unknown !== undefined) throw invalidArgument(`Invalid label: ${unknown}`);
  return labelIds;
};

export const strings = (value: unknown): readonly string[] => [value ?? []].flat().map(String);

/** `maxResults`: 100 where it is not given, never more than 500. */
export const pageSizeOf = ({ options }: Request): number => {
  const asked = Number(options.maxResults ?? 100);
  if (!Number.isInteger(asked) || asked < 0) throw invalidValue('max_results', 'TYPE_UINT32', options.maxResults);
  return asked === 0 ? 100 : Math.min(asked, 500);
};

/** The raw message of a request: `raw` in web-safe base64, or bytes, or a blob. */
export const rawOf = (message: Request['resource'], media: object | undefined): Buffer => {
  if (media) return readBlob(media).content;
  const { raw } = message;
  if (raw === undefined || raw === '') {
    throw invalidArgument("'raw' RFC822 payload message string or uploading message via /upload/* URL required");
  }
  if (Array.isArray(raw) || ArrayBuffer.isView(raw)) return readBlob({ getBytes: () => raw }).content;
  if (typeof raw === 'string' && /^[\w-]*=*$/.test(raw)) return Buffer.from(raw, 'base64url');
  throw invalidValue('message.raw', 'TYPE_BYTES', String(raw).slice(0, 40));
};

export const threadIdOf = (message: Request['resource']): string | undefined =>
  message.threadId === undefined ? undefined : String(message.threadId);

/** A nested object of a resource, a draft's message. */
export const recordOf = (value: unknown): Request['resource'] =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
