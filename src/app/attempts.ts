import type { Mail } from '../core/mime/mail';
import { type MessageKey, messageKey } from '../core/threads/message-key';
import type { EpochMs } from '../core/threads/model';
import { recipientsOf } from './drafts';
import { DAY } from './ledger';
import type { AttemptStore } from './ports';

/** A draft that was about to be sent, written down before it is: what a later look needs to tell whether it was. */
export type Attempt = {
  readonly draft: string;
  readonly revision: string;
  readonly tried: EpochMs;
  /** To whom and about what: the sent message has the same. */
  readonly content: MessageKey;
  /** How its text begins: tells another mail to the same people about the same from one that was saved again. */
  readonly words?: MessageKey;
  /** Gmail's id of the sent message, once it is known. */
  readonly sent?: string;
};

const KEPT = 20;
const KEPT_FOR = 7 * DAY;

/** The attempts of the last days. What cannot be read is none. */
export const readAttempts = (store: AttemptStore): readonly Attempt[] => {
  const text = store.read();
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(isAttempt) : [];
  } catch {
    return [];
  }
};

/** Writes an attempt down in the place of the draft's last one. */
export const writeAttempt = (store: AttemptStore, attempts: readonly Attempt[], attempt: Attempt): void =>
  write(store, [...without(attempts, attempt.draft), attempt], attempt.tried);

export const forgetAttempt = (store: AttemptStore, attempts: readonly Attempt[], { draft, tried }: Attempt): void =>
  write(store, without(attempts, draft), tried);

const without = (attempts: readonly Attempt[], id: string) => attempts.filter(({ draft }) => draft !== id);

const write = (store: AttemptStore, attempts: readonly Attempt[], now: EpochMs): void =>
  store.write(JSON.stringify(attempts.filter(({ tried }) => tried > now - KEPT_FOR).slice(-KEPT)));

/** The same for a draft and for the message that it became. Bcc is left out: not every copy shows it. */
export const contentKey = (mail: Pick<Mail, 'headers'>): MessageKey => {
  const subject = (mail.headers.text('Subject') ?? '').replace(/\s+/g, ' ').trim();
  return messageKey(JSON.stringify([subject, ...[...recipientsOf(mail, ['To', 'Cc'])].sort()]));
};

/** The same for drafts that begin alike, however their lines are broken. */
export const wordsKey = ({ opening }: Pick<Mail, 'opening'>): MessageKey => messageKey(opening.replace(/\s+/g, ''));

const isAttempt = (value: unknown): value is Attempt => {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['draft', 'revision', 'content'].every((name) => typeof Reflect.get(value, name) === 'string');
  return texts && typeof Reflect.get(value, 'tried') === 'number';
};
