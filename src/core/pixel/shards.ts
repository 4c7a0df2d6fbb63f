import { batchFrom, MAX_BATCH } from './batch';
import { entryOf, entryStart, type Loads, loadsFrom, merged } from './loads';

/**
 * What waits for one user: `0`, `1`, … are shards, `out` the entries of opt-outs;
 * anything else was left on its own because a shard could not be reached. Each text but `out` is a batch,
 * and one that is empty is none: it was emptied to make room (room.ts).
 */
export type Waiting = Readonly<Record<string, string>>;

export const OPTED_OUT = 'out';

/** A user whose mail was opened more often than this in one absence loses the oldest loads. */
const MOST_SHARDS = 14;
const MOST_OPTED_OUT = 400;

/**
 * What changes when loads are added: a repeated load is folded into the entry that is there; a shard that is full
 * is left for the next one. `newName` names a batch. -> nothing where the recipient opted out.
 */
export const added = (waiting: Waiting, loads: Loads, newName: () => string): Waiting => {
  const optedOut = waiting[OPTED_OUT] ?? '';
  if (isStopped(optedOut, loads.id)) return {};
  const kept = toShards(waiting, loads, newName);
  return loads.mark === 'optOut' ? { ...kept, [OPTED_OUT]: stopped(optedOut, [loads]) } : kept;
};

/** The list of opt-outs with these: each of them after ";". */
export const stopped = (optedOut: string, optOuts: readonly Loads[]): string =>
  [...entriesIn(optedOut), ...optOuts.filter(({ id }) => !isStopped(optedOut, id)).map(entryOf)]
    .slice(-MOST_OPTED_OUT)
    .map((entry) => `;${entry}`)
    .join('');

/** The list with the opt-outs that stand in batches: what was left without the lock could not stop anything yet. */
export const stoppedBy = (optedOut: string, batches: readonly string[]): string => {
  const optOuts = batches.flatMap((text) => batchFrom(text).loads).filter(({ mark }) => mark === 'optOut');
  return optOuts.every(({ id }) => isStopped(optedOut, id)) ? optedOut : stopped(optedOut, optOuts);
};

/** The first form of the list had no times: ids alone. */
const isStopped = (optedOut: string, id: string): boolean => entriesIn(optedOut).some((entry) => entry.startsWith(id));

const entriesIn = (optedOut: string): readonly string[] => optedOut.split(';').filter(Boolean);

const toShards = (waiting: Waiting, loads: Loads, newName: () => string): Waiting => {
  const shards = Array.from({ length: MOST_SHARDS }, (_, index) => String(index));
  for (const shard of shards) {
    const text = waiting[shard] ?? '';
    const changed = withEntry(text, loads);
    if (changed !== undefined && changed.length <= MAX_BATCH) return { [shard]: changed };
  }
  const entry = `;${entryOf(loads)}`;
  for (const shard of shards) {
    const text = waiting[shard] || newName();
    if (text.length + entry.length <= MAX_BATCH) return { [shard]: text + entry };
  }
  return { 0: newName() + laterHalf(waiting[0] ?? '') + entry };
};

/** The shard with loads folded into the entry of the same pixel and mark. -> `undefined` where it has none. */
const withEntry = (text: string, loads: Loads): string | undefined => {
  const start = text.indexOf(`;${entryStart(loads)}`);
  if (start < 0) return undefined;
  const next = text.indexOf(';', start + 1);
  const end = next < 0 ? text.length : next;
  const known = loadsFrom(text.slice(start + 1, end));
  return `${text.slice(0, start + 1)}${entryOf(known ? merged(known, loads) : loads)}${text.slice(end)}`;
};

const laterHalf = (text: string): string => {
  const middle = text.indexOf(';', text.length / 2);
  return middle < 0 ? '' : text.slice(middle);
};
