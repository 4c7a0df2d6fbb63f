import type { EpochMs } from '../threads/model';
import { loadsFrom } from './loads';
import { OPTED_OUT } from './shards';

/** What waits for all users: texts by key, `….out` for the lists of those who opted out (shards.ts). */
export type Inbox = Readonly<Record<string, string>>;

/**
 * Characters, keys included. Google keeps 500 KB of script properties: the rest is for what else the script notes, and
 * for what is left without the lock before somebody makes room. Lists of opt-outs have room of their own, so that
 * neither these nor loads that nobody collects can push out the other.
 */
const MOST = { loads: 340_000, optOuts: 100_000 };
export const MOST_KEPT = MOST.loads + MOST.optOuts;

/** What one more load takes at most, its key included. */
const ONE_MORE = 400;
/** How much is freed at once, so that not every load has to. */
const SPARE = 0.1;

/** Who does not collect for so long has left. */
const KEPT_FOR = 400 * 86_400_000;

/**
 * What changes to make room for one more load: where the inbox is full, the entries whose newest time is the oldest go,
 * whosesoever they are, and what is damaged before them. A text that has none left is empty. -> nothing where there is room.
 */
export const withRoom = (inbox: Inbox): Inbox => {
  const texts = Object.entries(inbox);
  const isOptOuts = ([key]: readonly [string, string]) => key.endsWith(`.${OPTED_OUT}`);
  return {
    ...shortened(
      texts.filter((text) => !isOptOuts(text)),
      MOST.loads,
    ),
    ...shortened(texts.filter(isOptOuts), MOST.optOuts),
  };
};

/** Whether nobody needs the text any more: it is empty, or all in it is older than 400 days. */
export const isSpent = (text: string, now: EpochMs): boolean => {
  const { entries } = partsOf(text);
  return text === '' || (entries.length > 0 && entries.every(({ at = now }) => at < now - KEPT_FOR));
};

export const sizeOf = (texts: Texts): number => texts.reduce((size, [key, text]) => size + key.length + text.length, 0);

type Texts = readonly (readonly [key: string, text: string])[];
/** Its newest time; `undefined` where it is damaged. */
type Entry = { readonly text: string; readonly at: EpochMs | undefined };

const shortened = (texts: Texts, most: number): Inbox => {
  const excess = sizeOf(texts) + ONE_MORE - most;
  if (excess <= 0) return {};
  const known = texts.map(([key, text]) => ({ key, text, ...partsOf(text) }));
  const gone = oldest(
    known.flatMap(({ entries }) => entries),
    excess + most * SPARE,
  );
  const changed: Record<string, string> = {};
  for (const { key, text, head, entries } of known) {
    const kept = entries.filter((entry) => !gone.has(entry));
    const shorter = kept.length === 0 ? '' : [head, ...kept.map((entry) => entry.text)].join(';');
    if (shorter !== text) changed[key] = shorter;
  }
  return changed;
};

/** The oldest entries that have so many characters together. */
const oldest = (entries: readonly Entry[], size: number): ReadonlySet<Entry> => {
  const gone = new Set<Entry>();
  let left = size;
  for (const entry of [...entries].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    if (left <= 0) break;
    left -= entry.text.length + 1;
    gone.add(entry);
  }
  return gone;
};

const partsOf = (text: string): { readonly head: string; readonly entries: readonly Entry[] } => {
  const [head = '', ...entries] = text.split(';');
  return { head, entries: entries.map((entry) => ({ text: entry, at: loadsFrom(entry)?.times.slice(-1)[0] })) };
};
