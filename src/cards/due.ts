import type { HomepageView } from '../app/views';
import type { PlainDate } from '../core/dates/plain-date';
import type { FollowUp, FollowUpReason } from '../core/threads/follow-up';
import { showHomepage } from './actions';
import type { CardContext } from './context';
import { threadRow } from './thread-row';
import { plainDayOf } from './when';
import { buttonOf, buttonsOf, sectionOf } from './widgets';

/** On top of the list: what has been due longest, and how much is due in all. */
export const dueSections = (context: CardContext, { due, counts }: HomepageView) => {
  if (due.length === 0) return [];
  const { t } = context.texts;
  const all = showHomepage({ filter: 'due', page: 0, search: '' }, 'exactly');
  return [
    sectionOf(t('due.heading {n}', { n: counts.due }), [
      ...due.map((row) => threadRow(context, row, dueWords(context, row.followUp))),
      ...(counts.due > due.length ? [buttonsOf([buttonOf(t('due.showAll {n}', { n: counts.due }), all)])] : []),
    ]),
  ];
};

/** Why a thread is due, and since when, in one line. */
export const dueWords = (context: CardContext, followUp: FollowUp | undefined): string | undefined =>
  followUp?.kind === 'due' ? sinceWords(context, followUp.reason, plainDayOf(context, followUp.since)) : undefined;

const sinceWords = (context: CardContext, reason: FollowUpReason, day: string): string => {
  const { t } = context.texts;
  if (reason.kind === 'reminder') return t('due.reminder {day}', { day });
  const why = reason.kind === 'days' ? t('due.days {n}', { n: reason.days }) : returnWords(context, reason.backOn);
  return t('due.since {reason} {day}', { reason: why, day });
};

/** When an automatic reply says that somebody is there again. */
export const returnWords = (context: CardContext, backOn: PlainDate): string =>
  context.texts.t('due.return {back}', { back: plainDayOf(context, backOn) });
