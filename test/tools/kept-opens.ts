import { type Opens, readOpens } from '../../src/app/kept-opens';
import { batchFrom } from '../../src/core/pixel/batch';
import { memoryOpenStore } from './memory-opens';

/** What is kept in a user's properties. */
export const opensIn = (userProperties: ReadonlyMap<string, string>): Opens => {
  const own = [...userProperties].filter(([key]) => key.startsWith('opens.'));
  return readOpens(memoryOpenStore(new Map(own.map(([key, text]) => [key.slice('opens.'.length), text]))));
};

/** How many loads are kept. */
export const countKept = (userProperties: ReadonlyMap<string, string>): number =>
  sum([...opensIn(userProperties).values()].flat().map(({ mark, count }) => (mark === 'view' ? 0 : count)));

/** How many loads wait in the script's properties. */
export const countWaiting = (scriptProperties: Iterable<readonly [string, string]>): number =>
  sum(
    [...scriptProperties].flatMap(([key, text]) =>
      key.startsWith('opens.') && !key.endsWith('.out') ? batchFrom(text).loads.map(({ count }) => count) : [],
    ),
  );

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
