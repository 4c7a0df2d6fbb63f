import type { Sent } from './sent-thread';
import { bareSubject, withoutTickets } from './subject';

/** Of sent messages, latest first, the one that a subject fits. */
export type Fitting = (candidates: readonly Sent[], subject: string) => Sent | undefined;

/** What a program puts before the subject that it answers: "開封済み: ", "Accepted: ". */
const LABEL = /^[^:]{1,40}:\s*/;

/** The subject of a person's answer is the same. */
export const sameSubject: Fitting = (candidates, subject) =>
  firstWith(candidates, [bareSubject(subject), withoutTickets(subject)]);

/** A program's answer has a label before the subject, or words around it. */
export const wordedSubject: Fitting = (candidates, subject) =>
  sameSubject(candidates, subject) ??
  sameSubject(candidates, subject.replace(LABEL, '')) ??
  longestIn(candidates, subject);

const firstWith = (candidates: readonly Sent[], subjects: readonly string[]): Sent | undefined => {
  for (const wanted of subjects) {
    const found = wanted !== '' && candidates.find(({ subject }) => subject === wanted);
    if (found) return found;
  }
  return undefined;
};

/** Two different subjects of one length leave it open which is meant. */
const longestIn: Fitting = (candidates, whole) => {
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
