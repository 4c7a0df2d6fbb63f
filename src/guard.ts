import { type AddOnEvent, readEvent } from './app/event';
import { framesOf, problemOf, referenceOf } from './app/problem';
import { parseSettings, type Settings } from './app/settings';
import type { CardContext } from './cards/context';
import { errorCard } from './cards/error';
import { formatDate } from './google/format-date';
import { seenSettings } from './google/settings-store';
import { textsFor } from './locales/texts';

type Card = GoogleAppsScript.Card_Service.Card;
type Show<Shown> = (context: CardContext, event: AddOnEvent) => Shown;

/** Shows a card, or what went wrong as a card. */
export const guard = (event: unknown, show: Show<Card>): Card => guardAction(event, show, (card) => card);

/**
 * The one place that turns an exception into a card; `failed` makes an answer of it for what was pressed.
 * What stands in mail is not logged.
 */
export const guardAction = <Shown>(event: unknown, show: Show<Shown>, failed: (card: Card) => Shown): Shown => {
  const known = readEvent(event);
  const context = contextOf(known);
  try {
    return show(context, known);
  } catch (error) {
    const problem = { kind: problemOf(error), reference: referenceOf(error) };
    console.error(`${problem.kind} ${problem.reference}\n${framesOf(error)}`);
    return failed(errorCard(context, problem));
  }
};

/** The context of cards in the language that the user chose, else in Gmail's. `language` is the choice where it has just been made. */
export const contextOf = (
  { userLocale, timeZone = 'Etc/UTC' }: Pick<AddOnEvent, 'userLocale' | 'timeZone'>,
  language: Settings['language'] = chosenLanguage(),
): CardContext => ({
  texts: textsFor(language === 'auto' ? userLocale : language),
  now: Date.now(),
  formatDate: (at, pattern) => formatDate(at, timeZone, pattern),
});

/** A card that says what is wrong must be shown whatever fails. */
const chosenLanguage = (): Settings['language'] => {
  try {
    return parseSettings(seenSettings()).language;
  } catch {
    return 'auto';
  }
};
