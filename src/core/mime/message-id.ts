import type { MessageId } from './mail';

/** A References field of a long thread has some hundred ids; more than this is not looked at. */
const MAX_IDS = 200;
const MAX_FIELD_LENGTH = 50_000;
const MAX_ID_LENGTH = 998;

/** Whether the text is one `<…>` as Message-ID, In-Reply-To and References hold it. QUIRK: some mailers write no `@`. */
export const isMessageId = (text: string): text is MessageId =>
  text.length > 2 && text.length <= MAX_ID_LENGTH && /^<[^<>\s]+>$/.test(text);

/** An id that stands alone in a field, with or without its angle brackets. */
export const messageIdFrom = (value: string | undefined): MessageId | undefined =>
  messageIdsIn(value)[0] ?? bareId(value);

/**
 * The Message-IDs in a field, in its order, each once.
 * QUIRK: folding may have put white space into an id; In-Reply-To may quote people and dates around it.
 */
export const messageIdsIn = (value: string | undefined): readonly MessageId[] => {
  const found = value?.slice(0, MAX_FIELD_LENGTH).match(/<[^<>]{1,1000}>/g) ?? [];
  const ids = found.map(mended).filter(isMessageId);
  return [...new Set(ids)].slice(-MAX_IDS);
};

const mended = (id: string): string => (id.includes('@') ? id.replace(/\s+/g, '') : id);

/** QUIRK: AS2 programs and hand-written reports omit the angle brackets. */
const bareId = (value: string | undefined): MessageId | undefined => {
  const id = `<${value?.trim() ?? ''}>`;
  return id.includes('@') && isMessageId(id) ? id : undefined;
};
