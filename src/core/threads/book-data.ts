import type { Kept } from './kept';
import type { MessageKey } from './message-key';
import type { EpochMs, SentMessage } from './model';
import { type Sent, type SentThread, sentKey, threadOf } from './sent-thread';
import { bareSubject } from './subject';

/** The book as plain JSON. What can be worked out from the rest is left out. */
export type BookData = { readonly threads: readonly StoredThread[]; readonly received: readonly Kept[] };

export type StoredThread = {
  readonly threadId: string;
  readonly latest: StoredLatest;
  readonly earlier?: readonly StoredEarlier[];
  readonly answers?: readonly MessageKey[];
  readonly theyWrote?: true;
};

type StoredLatest = Pick<SentMessage, 'id' | 'at' | 'subject' | 'recipients'> & {
  readonly messageId?: SentMessage['messageId'];
  readonly nature?: SentMessage['nature'];
};

/** Recipients and subject only where they are not those of the latest message. */
type StoredEarlier = {
  readonly key: MessageKey;
  readonly at: EpochMs;
  readonly recipients?: readonly string[];
  readonly subject?: string;
};

/** A thread as it is stored. `isSent` tells which Message-IDs are the user's own. */
export const storedThread = (thread: SentThread, isSent: (key: MessageKey) => boolean): StoredThread => {
  const { threadId, latest, theyWrote } = thread;
  const latestKey = sentKey(latest);
  const earlier = [...thread.all.values()].filter(({ key }) => key !== latestKey);
  const answers = theyWrote ? [] : [...thread.answers].filter((key) => !isSent(key));
  return {
    threadId,
    latest: storedLatest(latest),
    ...(earlier.length > 0 ? { earlier: earlier.sort(oldestFirst).map((sent) => storedEarlier(sent, latest)) } : {}),
    ...(answers.length > 0 ? { answers: answers.sort() } : {}),
    ...(theyWrote ? { theyWrote } : {}),
  };
};

const oldestFirst = (a: Sent, b: Sent): number => a.at - b.at || (a.key < b.key ? -1 : 1);

const storedLatest = ({ id, messageId, at, subject, recipients, nature }: SentMessage): StoredLatest => ({
  id,
  ...(messageId ? { messageId } : {}),
  at,
  subject,
  recipients,
  ...(nature !== 'plain' ? { nature } : {}),
});

const storedEarlier = ({ key, at, recipients, subject }: Sent, latest: SentMessage): StoredEarlier => ({
  key,
  at,
  ...(recipients.join() !== latest.recipients.join() ? { recipients } : {}),
  ...(subject !== bareSubject(latest.subject) ? { subject } : {}),
});

/** The thread that was stored. */
export const threadFrom = (stored: StoredThread): SentThread => {
  const { threadId, latest, earlier = [], answers = [], theyWrote = false } = stored;
  const thread = threadOf({ messageId: undefined, nature: 'plain', ...latest, threadId });
  const defaults = { threadId, recipients: latest.recipients, subject: bareSubject(latest.subject) };
  for (const sent of earlier) thread.all.set(sent.key, { ...defaults, ...sent });
  for (const key of answers) thread.answers.add(key);
  thread.theyWrote = theyWrote;
  return thread;
};
