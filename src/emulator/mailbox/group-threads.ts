import { sameSubject, threadSubject } from './subject';
import { MOST_COPIES, type Threaded } from './threads';

type Message = Omit<Threaded, 'threadId'> & { readonly threadId: string | undefined };

/** A thread that is being made; those that were joined point to the one that they were joined to. */
type Group = { threadId: string | undefined; joinedTo: Group | undefined };

/**
 * Gmail's rule over a whole mailbox, whatever the clocks of its messages say: messages of the same subject after reply
 * and forward prefixes, of which one refers to the other by References or In-Reply-To, are of one thread. What Takeout
 * says of a thread stands. -> for each message its thread; an object that is the same for all messages in it.
 */
export const groupThreads = (messages: readonly Message[]): readonly { readonly threadId: string | undefined }[] => {
  const groups = messages.map(({ threadId }): Group => ({ threadId, joinedTo: undefined }));
  const subjects = new Map<string, string>();
  const subjectOf = (raw: string): string => {
    const subject = subjects.get(raw) ?? threadSubject(raw);
    subjects.set(raw, subject);
    return subject;
  };
  const places = placesById(messages);
  messages.forEach((message, index) => {
    for (const id of message.references) {
      for (const other of places.get(id) ?? []) {
        const referredTo = messages[other];
        const bothKnown = message.threadId !== undefined && referredTo?.threadId !== undefined;
        if (bothKnown || !sameSubject(message.subject, referredTo?.subject ?? '', subjectOf)) continue;
        join(groups[index], groups[other]);
      }
    }
  });
  return groups.map(current);
};

const placesById = (messages: readonly Message[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  messages.forEach(({ messageId }, index) => {
    if (messageId === undefined) return;
    const there = places.get(messageId);
    if (!there) places.set(messageId, [index]);
    else if (there.length < MOST_COPIES) there.push(index);
  });
  return places;
};

const join = (one: Group | undefined, other: Group | undefined): void => {
  if (!one || !other) return;
  const [from, to] = [current(one), current(other)];
  if (from === to || (from.threadId !== undefined && to.threadId !== undefined)) return;
  to.threadId ??= from.threadId;
  from.joinedTo = to;
};

/** The group that this one is part of by now; the way there is made short for the next time. */
const current = (group: Group): Group => {
  let at = group;
  while (at.joinedTo) {
    if (at.joinedTo.joinedTo) at.joinedTo = at.joinedTo.joinedTo;
    at = at.joinedTo;
  }
  return at;
};
