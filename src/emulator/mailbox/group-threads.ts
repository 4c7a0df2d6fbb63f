import { threadSubject } from './subject';
import type { Threaded } from './threads';

type Message = Omit<Threaded, 'threadId'> & { readonly threadId: string | undefined };

/** A thread that is being made; those that were joined point to the one that they were joined to. */
type Group = { threadId: string | undefined; joinedTo: Group | undefined };

/** Copies with the same Message-ID that are looked at; more are hostile. */
const MOST_COPIES = 20;

/**
 * Gmail's rule over a whole mailbox, whatever the clocks of its messages say: messages of the same subject after reply
 * and forward prefixes, of which one refers to the other by References or In-Reply-To, are of one thread. What Takeout
 * says of a thread stands. -> for each message its thread; an object that is the same for all messages in it.
 */
export const groupThreads = (messages: readonly Message[]): readonly { readonly threadId: string | undefined }[] => {
  const groups = messages.map(({ threadId }): Group => ({ threadId, joinedTo: undefined }));
  const subjects: string[] = [];
  const subjectOf = (index: number): string => {
    subjects[index] ??= threadSubject(messages[index]?.subject ?? '');
    return subjects[index];
  };
  const places = placesById(messages);
  messages.forEach((message, index) => {
    for (const id of message.references) {
      for (const other of places.get(id) ?? []) {
        const bothKnown = message.threadId !== undefined && messages[other]?.threadId !== undefined;
        if (!bothKnown && subjectOf(index) === subjectOf(other)) join(groups[index], groups[other]);
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
