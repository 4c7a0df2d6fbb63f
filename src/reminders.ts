// What the buttons for reminders and "done" call.
import { choose } from './app/choose';
import { threadView } from './app/conversation';
import type { AddOnEvent } from './app/event';
import { reminderDay } from './app/reminder-day';
import { recallAll } from './app/sync';
import type { Wish } from './app/views';
import type { CardContext } from './cards/context';
import { messageCard } from './cards/message';
import { inPlaceForAll, onTop } from './cards/navigation';
import { threadCard } from './cards/thread';
import type { Choice, FollowUpRules } from './core/threads/follow-up';
import { guardAction } from './guard';
import { rulesFor } from './rules';
import { portsNow } from './wiring';

type Change = (before: Choice | undefined) => Choice | undefined;

/** Shows a thread again later: in some business days (`days`), or on the day that was picked. */
export const remind = (event: unknown) =>
  change(event, (rules, { parameters, dates }) => {
    const day = reminderDay(rules, parameters.days, dates.remindOn);
    return typeof day === 'string' ? day : () => ({ remindOn: day });
  });

/** Leaves a thread out of what is due. */
export const markDone = (event: unknown) => change(event, () => (before) => ({ ...before, done: true }));

/** Takes back what was chosen: that the thread is done, or its reminder. */
export const takeBack = (event: unknown) =>
  change(
    event,
    (_, { parameters: { what } }) =>
      (before) =>
        what === 'done' && before?.remindOn ? { remindOn: before.remindOn } : undefined,
  );

/** Changes what is chosen for a thread's latest sent message, and shows the thread as it is then. */
const change = (event: unknown, wished: (rules: FollowUpRules, known: AddOnEvent) => Change | Wish) =>
  guardAction(event, (context, known) => inPlaceForAll(changed(context, known, wished)), onTop);

const changed = (
  context: CardContext,
  known: AddOnEvent,
  wished: (rules: FollowUpRules, known: AddOnEvent) => Change | Wish,
) => {
  const { threadId = '', message = '' } = known.parameters;
  const ports = portsNow();
  const synced = recallAll(ports);
  const rules = rulesFor(context);
  const shown = threadView(synced, threadId, context.now, rules);
  if (!shown || !synced.ledger) return messageCard(context, { kind: 'notReadYet', reading: undefined });
  // Meanwhile an answer came, or another mail was sent: the card says so.
  if (!shown.row.awaiting || shown.row.id !== message) return threadCard(context, shown);
  const wish = wished(rules, known);
  if (typeof wish === 'string') return threadCard(context, { ...shown, wish });
  const choices = choose(ports, synced.ledger, message, wish);
  if (!choices) return threadCard(context, { ...shown, wish: 'notStored' });
  const after = threadView(synced, threadId, context.now, { ...rules, choiceOf: (id) => choices.get(id) });
  return threadCard(context, after ?? shown);
};
