import type { Found } from './files/found';

/** Messages of one Message-ID that are compared; more are hostile. */
const MOST_CANDIDATES = 8;

/**
 * Keeps one of several copies of a message, as exports of several labels hold them: the same Message-ID and the same
 * bytes. The one that is kept has the labels of all.
 */
export const mergeDuplicates = (messages: readonly Found[]): readonly Found[] => {
  const kept: Found[] = [];
  const places = new Map<string | undefined, number[]>();
  const keep = (message: Found): number => kept.push(message) - 1;
  for (const message of messages) {
    const candidates = message.messageId === undefined ? NONE : places.get(message.messageId);
    if (!candidates) {
      places.set(message.messageId, [keep(message)]);
      continue;
    }
    const place = candidates.find((candidate) => areEqual(kept[candidate], message));
    const first = place === undefined ? undefined : kept[place];
    if (place !== undefined && first) kept[place] = merged(first, message);
    else if (candidates.length < MOST_CANDIDATES && candidates !== NONE) candidates.push(keep(message));
    else keep(message);
  }
  return kept;
};

/** A message without a Message-ID is like no other. */
const NONE: number[] = [];

const areEqual = (one: Found | undefined, other: Found): boolean =>
  one !== undefined && one.size === other.size && one.raw().equals(other.raw());

/** What Takeout says of a copy is kept, whichever came first. */
const merged = (one: Found, other: Found): Found => {
  const known = one.id === undefined && one.threadId === undefined ? other : one;
  const sets = [one.labelIds, other.labelIds].filter((set) => set !== undefined);
  return {
    ...known,
    threadId: one.threadId ?? other.threadId,
    labelIds: sets.length > 0 ? new Set(sets.flatMap((set) => [...set])) : undefined,
  };
};
