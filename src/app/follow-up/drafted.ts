import { parseAddresses } from '../../core/address';
import type { Mail, Part } from '../../core/mime/mail';
import { ownText } from '../../core/mime/own-text';
import { type MessageKey, messageKey } from '../../core/threads/message-key';
import type { AttemptStore, Person, ReplyLetter } from '../ports';

/** A draft that was about to be made, written down before it was: whatever happens then, it is found again. */
export type Drafted = {
  /** Gmail's id of the sent message that it follows up. */
  readonly message: string;
  /** What it says and to whom: tells a draft that is as Kidoku made it from one in which the user has written. */
  readonly words: MessageKey;
  /** Ids of the drafts that were in the conversation before: those are the user's own. */
  readonly others: readonly string[];
};

const KEPT = 20;

/** What is damaged, or of another form, is none; what Google does not give now must not pass for none. */
export const readDrafted = (store: AttemptStore): readonly Drafted[] => {
  const text = store.read() ?? '[]';
  try {
    const stored: readonly Drafted[] = JSON.parse(text);
    return stored.filter((one) => Array.isArray(one?.others));
  } catch {
    return [];
  }
};

export const writeDrafted = (store: AttemptStore, all: readonly Drafted[], one: Drafted): void =>
  write(store, [...without(all, one), one]);

export const forgetDrafted = (store: AttemptStore, all: readonly Drafted[], one: Drafted): void =>
  write(store, without(all, one));

const without = (all: readonly Drafted[], { message }: Drafted) => all.filter((other) => other.message !== message);

const write = (store: AttemptStore, all: readonly Drafted[]): void => store.write(JSON.stringify(all.slice(-KEPT)));

/** The same for a letter and for the draft that it became. */
export const keyOfLetter = ({ subject, to, cc, bcc, text }: ReplyLetter): MessageKey | undefined => {
  const addresses = (people: readonly Person[]) => people.map(({ address }) => address);
  return keyOf(subject, [to, cc, bcc].map(addresses), text);
};

/** -> `undefined` for a draft with something in it that no letter of Kidoku's has. */
export const keyOfDraft = (mail: Mail): MessageKey | undefined => {
  const { headers } = mail;
  const addresses = (field: string) => parseAddresses(headers.text(field)).map(({ address }) => address);
  if (!hasTextAlone(mail)) return undefined;
  return keyOf(headers.text('Subject') ?? '', ['To', 'Cc', 'Bcc'].map(addresses), ownText(mail));
};

/** Of so much text all is read, core/mime/own-text.ts; of more, nobody could tell whether there is more. Characters. */
const MOST_READ = 19_000;

/** Gmail's composer breaks and quotes lines in its own way. */
const keyOf = (subject: string, people: readonly (readonly string[])[], text: string): MessageKey | undefined => {
  const words = [subject, text].map((one) => one.replace(/[\s>]+/g, ''));
  return text.length > MOST_READ
    ? undefined
    : messageKey(JSON.stringify([words, people.map((one) => [...one].sort())]));
};

const hasTextAlone = ({ type, parts }: Part): boolean =>
  type.startsWith('multipart/') ? parts.every(hasTextAlone) : /^text\/(?:plain|html)$/.test(type);
