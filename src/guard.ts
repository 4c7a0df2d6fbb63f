import { type AddOnEvent, readEvent } from './app/event';
import { framesOf, problemOf, referenceOf } from './app/problem';
import type { CardContext } from './cards/context';
import { errorCard, type Problem } from './cards/error';
import { formatDate } from './google/format-date';
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
export const guardAction = <Shown>(event: unknown, show: Show<Shown>, failed: (card: Card) => Shown): Shown => {
  const known = readEvent(event);
  const context = contextOf(known);
  try {
    refuseVisitors();
    return show(context, known);
  } catch (error) {
    return failed(errorCard(context, logged(error)));
  }
};

/**
 * Does what a trigger is for. What fails is logged and fails the execution, so that Google lists it as failed; nobody
 * tries again before the next hour, which goes on where this one ended. Google writes what is thrown into its own log:
 * the message, which may quote a mail, is left behind.
 */
export const guardTrigger = (work: () => void): void => {
  try {
    refuseVisitors();
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

const contextOf = ({ userLocale, timeZone = 'Etc/UTC' }: AddOnEvent): CardContext => ({
  texts: textsFor(userLocale),
  now: Date.now(),
  formatDate: (at, pattern) => formatDate(at, timeZone, pattern),
});
