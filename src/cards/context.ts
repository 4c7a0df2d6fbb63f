import type { PlainDate } from '../core/dates/plain-date';
import type { EpochMs } from '../core/threads/model';
import type { Texts } from '../locales/texts';

/** What every card is made for: a language, a moment and a place. */
export type CardContext = {
  readonly texts: Texts;
  readonly now: EpochMs;
  /** Writes a time in the user's time zone by a pattern of Java’s SimpleDateFormat. */
  readonly formatDate: (at: EpochMs, pattern: string) => string;
  /** Writes a day of the calendar by such a pattern. */
  readonly formatDay: (day: PlainDate, pattern: string) => string;
};
