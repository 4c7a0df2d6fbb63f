import { type Conversation, letterFor, type Step } from './conversation';
import { END, single } from './generate';
import type { Letter } from './letter';
import { seeded } from './random';

/** Signals that come in the hour: one of each. */
const EVIDENCE: readonly Step[] = ['came', 'receipt', 'bounce'];
const MESSAGES = 20;

/** Twenty messages of the hour before `now`; three of them are evidence about the open conversations. */
export const nextHour = (open: readonly Conversation[], now: number): readonly Letter[] => {
  const random = seeded(END % 1000);
  const moment = (index: number): number => now - 55 * 60_000 + index * 150_000;
  const evidence = open.map((told, index) => letterFor(random, told, EVIDENCE[index] ?? 'came', moment(index)));
  const others = Array.from({ length: MESSAGES - evidence.length }, (_, index) =>
    single(random, 9_000_000 + index, moment(EVIDENCE.length + index)),
  );
  return [...evidence, ...others.flatMap(({ letters }) => letters)];
};
