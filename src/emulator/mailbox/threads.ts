import { sameSubject } from './subject';

/** Messages with the same Message-ID that are looked at; more are hostile. */
export const MOST_COPIES = 20;

/** What threads are made of. */
export type Threaded = {
  readonly threadId: string;
  readonly messageId: string | undefined;
  /** Message-IDs, nearest first. */
  readonly references: readonly string[];
  readonly subject: string;
};

/** Finds the thread of a new message among those that are there. */
export type Threads<Message extends Threaded> = {
  /**
   * Gmail's rule: a message joins the thread of a message that it refers to, when both have the same
   * subject after reply and forward prefixes. One that comes late joins those that referred to it.
   */
  readonly threadFor: (message: Omit<Threaded, 'threadId'> & { threadId?: unknown }) => string | undefined;
  readonly withMessageId: (messageId: string) => readonly Message[];
  readonly register: (message: Message) => void;
  readonly forget: (message: Message) => void;
};

export const createThreads = <Message extends Threaded>(): Threads<Message> => {
  const byMessageId = new Map<string, Message[]>();
  const awaited = new Map<string, Message[]>();
  return {
    threadFor: ({ messageId, references, subject }) => {
      const referredTo = references.flatMap((id) => byMessageId.get(id)?.slice(0, MOST_COPIES) ?? []);
      const referring = messageId === undefined ? [] : (awaited.get(messageId)?.slice(0, MOST_COPIES) ?? []);
      return [...referredTo, ...referring].find((other) => sameSubject(other.subject, subject))?.threadId;
    },
    withMessageId: (messageId) => [...(byMessageId.get(messageId) ?? [])],
    register: (message) => {
      if (message.messageId !== undefined) put(byMessageId, message.messageId, message);
      for (const id of message.references) if (!byMessageId.has(id)) put(awaited, id, message);
    },
    forget: (message) => {
      if (message.messageId !== undefined) take(byMessageId, message.messageId, message);
      for (const id of message.references) take(awaited, id, message);
    },
  };
};

const put = <Message>(map: Map<string, Message[]>, key: string, message: Message): void => {
  const there = map.get(key);
  if (there) there.push(message);
  else map.set(key, [message]);
};

const take = <Message>(map: Map<string, Message[]>, key: string, message: Message): void => {
  const rest = (map.get(key) ?? []).filter((other) => other !== message);
  if (rest.length > 0) map.set(key, rest);
  else map.delete(key);
};
