import type { Sent } from './sent-thread';
import { bareSubject, withoutTickets } from './subject';

/** Of sent messages, latest first, the one that a subject fits. */
export type Fitting = (candidates: readonly Sent[], subject: string) => Sent | undefined;

/** The subject of a person's answer is the same. */
export const sameSubject: Fitting = (candidates, subject) =>
  firstWith(candidates, [bareSubject(subject), withoutTickets(subject)]);

const firstWith = (candidates: readonly Sent[], subjects: readonly string[]): Sent | undefined => {
  for (const wanted of subjects) {
    const found = wanted !== '' && candidates.find(({ subject }) => subject === wanted);
    if (found) return found;
  }
  return undefined;
};

/**
 * A program's answer has a label before the subject ("開封済み: "), or words around it: the longest that stands there is meant.
 * Two different ones of one length leave it open which.
 */
export const wordedSubject: Fitting = (candidates, whole) => {
  const within = candidates.filter(({ subject }) => standsIn(subject, whole));
  const length = Math.max(...within.map(({ subject }) => subject.length));
  const [first, ...others] = within.filter(({ subject }) => subject.length === length);
  return others.every(({ subject }) => subject === first?.subject) ? first : undefined;
};

/** Whether it stands there set apart. 「お見積りの件」 is no part of 「お見積りの件について」. */
const standsIn = (subject: string, whole: string): boolean => {
  if (subject === '') return false;
  for (let at = whole.indexOf(subject); at >= 0; at = whole.indexOf(subject, at + 1)) {
    const goesOn = /^ ?[\p{L}\p{N}]/u.test(whole.slice(at + subject.length));
    if (!goesOn && !/[\p{L}\p{N}] ?$/u.test(whole.slice(0, at))) return true;
  }
  return false;
};
