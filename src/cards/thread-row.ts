import type { ThreadRow } from '../app/views';
import { openThread } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { recipientsOf, subjectOf } from './people';
import { reasonOf } from './reason';
import { ageOf } from './when';
import { rowOf } from './widgets';

/** Some three lines of the side panel. */
const MAX_SUBJECT = 80;

/** A sent thread in the list: status and age, to whom, about what, and why the status is what it is, or what else is to be said `below`. */
export const threadRow = (context: CardContext, row: ThreadRow, below = reasonOf(context, row)) => {
  const status = context.texts.t(`status.${row.status}`);
  return rowOf({
    icon: row.status,
    iconWord: status,
    above: `${status} · ${ageOf(context, row.sentAt)}`,
    text: html`<b>${recipientsOf(context, row.recipients)}</b><br>${subjectOf(context, row.subject, MAX_SUBJECT)}`,
    below,
    onClick: openThread({ threadId: row.threadId }),
  });
};
