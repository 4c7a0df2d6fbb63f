import { type AddOnEvent, readEvent } from './app/event';
import { framesOf, problemOf, referenceOf } from './app/problem';
import { parseSettings, type Settings } from './app/settings';
import type { CardContext } from './cards/context';
import { errorCard, type Problem, textlessCard } from './cards/error';
import { dayNumber } from './core/dates/plain-date';
import { formatDate } from './google/format-date';
import { isOwnTrigger } from './google/hourly-trigger';
import { seenSettings } from './google/settings-store';
import { textsFor } from './locales/texts';
import { refuseVisitors } from './wiring';

type Card = GoogleAppsScript.Card_Service.Card;
type Show<Shown> = (context: CardContext, event: AddOnEvent) => Shown;

/** Shows a card to the user, or what went wrong as a card. */
export const guard = (event: unknown, show: Show<Card>): Card => guardAction(event, show, (card) => card);

/**
 * The one place that turns an exception into a card; `failed` makes an answer of it for what was pressed.
 * A visitor of the web app is shown such a card, too, and nothing is done for them.
 */
export const guardAction = <Shown>(
  event: unknown,
  show: Show<Shown>,
  failed: (card: Card, problem: Problem, context: CardContext) => Shown,
): Shown => {
  const known = readEvent(event);
  // The language that the user chose is read for nobody else.
  let context = contextOf(known, 'auto');
  try {
    refuseVisitors();
    context = contextOf(known);
    return show(context, known);
  } catch (error) {
    const problem = logged(error);
    return failed(cardOf(problem, context), problem, context);
  }
};

const cardOf = (problem: Problem, context: CardContext): Card => {
  try {
    return errorCard(context, problem);
  } catch (error) {
    logged(error);
    return textlessCard();
  }
};

/**
 * Does what a trigger is for. What fails is logged and fails the execution, so that Google lists it as failed; nobody
 * tries again before the next hour, which goes on where this one ended. Google writes what is thrown into its own log:
 * the message, which may quote a mail, is left behind.
 */
export const guardTrigger = (event: unknown, work: () => void): void => {
  try {
    // Who is active is not documented for a trigger: what only Google and the user can know vouches for it.
    if (!isOwnTrigger(event)) refuseVisitors();
    work();
  } catch (error) {
    const { kind, reference } = logged(error);
    throw new Error(`The hourly run failed: ${kind} ${reference}`);
  }
};

/** What stands in mail is not logged. */
const logged = (error: unknown): Problem => {
  const problem = { kind: problemOf(error), reference: referenceOf(error) };
  console.error(`${problem.kind} ${problem.reference}\n${framesOf(error)}`);
  return problem;
};

const DAY = 24 * 3600 * 1000;

/** The context of cards in the language that the user chose, else in Gmail's. `language` is the choice where it has just been made. */
export const contextOf = (
  { userLocale, timeZone = 'Etc/UTC' }: Pick<AddOnEvent, 'userLocale' | 'timeZone'>,
  language: Settings['language'] = chosenLanguage(),
): CardContext => ({
  texts: textsFor(language === 'auto' ? userLocale : language),
  now: Date.now(),
  formatDate: (at, pattern) => formatDate(at, timeZone, pattern),
  formatDay: (day, pattern) => formatDate(dayNumber(day) * DAY, 'Etc/UTC', pattern),
});

/** A card that says what is wrong must be shown whatever fails. */
const chosenLanguage = (): Settings['language'] => {
  try {
    return parseSettings(seenSettings()).language;
  } catch {
    return 'auto';
  }
};
