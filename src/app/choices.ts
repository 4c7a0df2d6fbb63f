import { isoDate, parseIsoDate } from '../core/dates/plain-date';
import type { Choice } from '../core/threads/follow-up';

/** What the user chose for single sent messages, by Gmail's id; what was chosen last stands last. */
export type Choices = ReadonlyMap<string, Choice>;

export const NO_CHOICES: Choices = new Map();

/** Raised when the stored form changes; every earlier version stays readable. */
const VERSION = 1;

/** A value holds 9 KB: some 440 messages that are done. */
const MAX_LENGTH = 8_500;

/**
 * Reads what was stored: `{"version":1,"messages":["18e0a1b2c3d4e5f6","18e0a1b2c3d4e5f7 2026-12-01"]}`, the first of
 * them done. What is odd is left out.
 */
export const parseChoices = (text: string | undefined): Choices => {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    const messages = typeof stored === 'object' && stored !== null && Reflect.get(stored, 'messages');
    return new Map(Array.isArray(messages) ? messages.flatMap(entryFrom) : []);
  } catch {
    return NO_CHOICES;
  }
};

export const serializeChoices = (choices: Choices): string =>
  JSON.stringify({
    version: VERSION,
    messages: [...choices].map(([id, { remindOn, done }]) =>
      remindOn ? `${id} ${isoDate(remindOn)}${done ? ' done' : ''}` : id,
    ),
  });

/** Puts a choice for a message in the place of what was chosen before; `undefined` takes it away. */
export const withChoice = (choices: Choices, id: string, choice: Choice | undefined): Choices => {
  const others = [...choices].filter(([other]) => other !== id);
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
  const kept = new Map([...choices].filter(([id]) => isKnown(id)));
  const ids = [...kept.keys()];
  for (const id of [...ids.filter(hasEnded), ...ids.filter((one) => !hasEnded(one))]) {
    if (serializeChoices(kept).length <= MAX_LENGTH) break;
    kept.delete(id);
  }
  return kept;
};

const ENTRY = /^(\w{1,20})(?: (\d{4}-\d{2}-\d{2})( done)?)?$/;

const entryFrom = (entry: unknown): readonly (readonly [string, Choice])[] => {
  const [, id, day, done] = ENTRY.exec(typeof entry === 'string' ? entry : '') ?? [];
  if (id === undefined) return [];
  if (day === undefined) return [[id, { done: true }]];
  const remindOn = parseIsoDate(day);
  return remindOn ? [[id, { remindOn, ...(done ? { done: true } : {}) }]] : [];
};
