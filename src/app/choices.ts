import { isoDate, parseIsoDate } from '../core/dates/plain-date';
import type { Choice } from '../core/threads/follow-up';

/** What the user chose for single sent messages, by Gmail's id; what was chosen last stands last. */
export type Choices = ReadonlyMap<string, Choice>;

export const NO_CHOICES: Choices = new Map();

/**
 * Raised when the stored form changes; every earlier version stays readable. What a later version says of a message
 * stands where an id would, as it is, and nothing is chosen by it.
 */
const VERSION = 1;

/** A value holds 9 KB: some 440 messages that are done. */
const MAX_LENGTH = 8_500;

/**
 * Reads what was stored: `{"version":1,"messages":["18e0a1b2c3d4e5f6","18e0a1b2c3d4e5f7 2026-12-01"]}`, the first of
 * them done. What is odd is left out.
 */
export const parseChoices = (text: string | undefined): Choices => {
  try {
    const { version, messages }: { readonly version?: unknown; readonly messages?: unknown } = JSON.parse(text ?? '{}');
    const isLater = Number(version) > VERSION;
    return new Map(Array.isArray(messages) ? messages.flatMap((entry) => entryFrom(entry, isLater)) : []);
  } catch {
    return NO_CHOICES;
  }
};

export const serializeChoices = (choices: Choices): string =>
  JSON.stringify({
    version: [...choices.values()].some(({ remindOn, done }) => !remindOn && !done) ? VERSION + 1 : VERSION,
    messages: [...choices].map(([id, { remindOn, done }]) =>
      remindOn ? `${id} ${isoDate(remindOn)}${done ? ' done' : ''}` : id,
    ),
  });

/** Puts a choice for a message in the place of what was chosen before; `undefined` takes it away. */
export const withChoice = (choices: Choices, id: string, choice: Choice | undefined): Choices => {
  const others = [...choices].filter(([other]) => idOf(other) !== id);
  return new Map(choice ? [...others, [id, choice]] : others);
};

/**
 * Without what is needed no more: what `isKnown` does not know, and, beyond what a value holds, first what `hasEnded`,
 * then what was chosen longest ago.
 */
export const pruned = (
  choices: Choices,
  isKnown: (id: string) => boolean,
  hasEnded: (id: string) => boolean,
): Choices => {
  const kept = new Map([...choices].filter(([entry]) => isKnown(idOf(entry))));
  const ended = (entry: string): boolean => hasEnded(idOf(entry));
  const entries = [...kept.keys()];
  for (const entry of [...entries.filter(ended), ...entries.filter((one) => !ended(one))]) {
    if (serializeChoices(kept).length <= MAX_LENGTH) break;
    kept.delete(entry);
  }
  return kept;
};

const ENTRY = /^(\w{1,20})(?: (\d{4}-\d{2}-\d{2})( done)?)?$/;

/** Gmail's id, with which every entry begins. */
const idOf = (entry: string): string => entry.split(' ')[0] ?? '';

const entryFrom = (entry: unknown, isLater: boolean): readonly (readonly [string, Choice])[] => {
  if (typeof entry !== 'string') return [];
  const [, id, day, done] = ENTRY.exec(entry) ?? [];
  if (id === undefined) return isLater ? [[entry, {}]] : [];
  if (day === undefined) return [[id, { done: true }]];
  const remindOn = parseIsoDate(day);
  return remindOn ? [[id, { remindOn, ...(done ? { done: true } : {}) }]] : [];
};
