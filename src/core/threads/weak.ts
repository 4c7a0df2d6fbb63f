import { mailbox } from '../address';
import { type Fitting, sameSubject, wordedSubject } from './fitting-subject';
import type { Kept } from './kept';
import type { Sent } from './sent-thread';

/** Finds the sent message that a received one may belong to by subject, recipient and time alone. */
export type WeakJoin = (received: Kept) => Sent | undefined;

const DAY = 24 * 3600 * 1000;
const REPLY_WITHIN = 30 * DAY;
const RECEIPT_WITHIN = 60 * DAY;
const AUTO_REPLY_WITHIN = 5 * DAY;
const BOUNCE_WITHIN = 5 * DAY;
/** A mail server reports a delay, and goes on reporting it, while it tries again. */
const DELAY_WITHIN = 7 * DAY;

/** The messages sent to an address before a moment, latest first, as far back as `within` ms. */
type SentTo = (address: string, before: number, within: number) => readonly Sent[];

/** The recipients' index is made on first demand: most mail names what it answers. */
export const weakJoin = (allSent: () => Iterable<Sent>): WeakJoin => {
  let index: SentTo | undefined;
  return (received) => {
    if (received.automatic) return undefined;
    index = index ?? sentTo(allSent());
    return byKind(received, namesAnother(received) ? nameless(index) : index);
  };
};

/**
 * Whether it is about a message that the user never sent, or one that has no Message-ID in Sent and got one on its way.
 * Somebody may answer another's mail of the same subject: that is no answer to the user's.
 * QUIRK: responders name ids of their own.
 */
const namesAnother = ({ kind, refersTo = [] }: Kept): boolean => refersTo.length > 0 && kind !== 'autoReply';

const nameless =
  (to: SentTo): SentTo =>
  (...asked) =>
    to(...asked).filter((sent) => sent.nameless);

const byKind = (received: Kept, to: SentTo): Sent | undefined => {
  switch (received.kind) {
    case 'human':
      return replied(received, to, sameSubject);
    case 'calendarReply':
      // "Accepted: ", "承諾: " and the time of the event stand around the subject.
      return replied(received, to, wordedSubject);
    case 'autoReply':
      return autoReplied(received, to);
    case 'receipt':
      return read(received, to);
    case 'bounce':
      return bounced(received, to);
  }
};

const replied = ({ from, at, subject }: Kept, to: SentTo, fitting: Fitting): Sent | undefined =>
  from && subject ? fitting(to(from, at, REPLY_WITHIN), subject) : undefined;

const autoReplied = ({ from, at, subject }: Kept, to: SentTo): Sent | undefined => {
  if (!from) return undefined;
  const candidates = to(from, at, AUTO_REPLY_WITHIN);
  return wordedSubject(candidates, subject ?? '') ?? candidates[0];
};

const read = ({ receipt, at, subject }: Kept, to: SentTo): Sent | undefined => {
  const candidates = (receipt?.readers ?? []).flatMap((reader) => to(reader, at, RECEIPT_WITHIN));
  return wordedSubject(candidates.sort(latestFirst), subject ?? '');
};

/** The subject is that of the message which came back, where the report returned it. */
const bounced = ({ bounced: recipients = [], at, subject }: Kept, to: SentTo): Sent | undefined => {
  const candidates = recipients.flatMap(({ address, originalAddress, action }) =>
    [address, ...(originalAddress ? [originalAddress] : [])].flatMap((named) =>
      to(named, at, action === 'delayed' ? DELAY_WITHIN : BOUNCE_WITHIN),
    ),
  );
  candidates.sort(latestFirst);
  return subject ? sameSubject(candidates, subject) : candidates[0];
};

const latestFirst = (a: Sent, b: Sent): number => b.at - a.at || (a.key < b.key ? 1 : a.key > b.key ? -1 : 0);

const sentTo = (allSent: Iterable<Sent>): SentTo => {
  const byMailbox = new Map<string, Sent[]>();
  for (const sent of allSent) {
    for (const recipient of sent.recipients) {
      const known = byMailbox.get(mailbox(recipient));
      if (known) known.push(sent);
      else byMailbox.set(mailbox(recipient), [sent]);
    }
  }
  for (const known of byMailbox.values()) known.sort(latestFirst);
  return (address, before, within) => {
    const known = byMailbox.get(mailbox(address)) ?? [];
    const start = firstBefore(known, before);
    return known.slice(start, firstBefore(known, before - within, start));
  };
};

/** The index of the first message, of those sorted latest first, that was sent by the moment. An mbox counts in seconds. */
const firstBefore = (sorted: readonly Sent[], moment: number, from = 0): number => {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at ?? 0) <= moment) high = middle;
    else low = middle + 1;
  }
  return low;
};
