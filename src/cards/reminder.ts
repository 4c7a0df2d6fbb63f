import type { ThreadView, Wish } from '../app/views';
import type { FollowUp } from '../core/threads/follow-up';
import { markDone, remind, takeBack } from './actions';
import type { CardContext } from './context';
import { dueWords, returnWords } from './due';
import { html } from './escape';
import type { IconName } from './status-icon';
import { plainDayOf } from './when';
import { buttonOf, buttonsOf, paragraphOf, rowOf, sectionOf } from './widgets';

/** Business days that a button offers. */
const LATER = [1, 3, 5];

/** Whether it is time to ask again, and what to do about it: to be reminded later, or to leave it at that. */
export const reminderSections = (context: CardContext, view: ThreadView) => {
  const { followUp } = view.row;
  if (!followUp) return [];
  const { t } = context.texts;
  return [
    sectionOf(t('reminder.heading'), [
      ...(view.wish ? [wishRow(context, view.wish)] : []),
      standingRow(context, followUp),
      ...choiceWidgets(context, view, followUp),
    ]),
  ];
};

const wishRow = ({ texts: { t } }: CardContext, wish: Wish) =>
  rowOf({ icon: 'notice', iconWord: t('notice.label'), text: html`${t(`wish.${wish}`)}` });

const standingRow = (context: CardContext, followUp: FollowUp) => {
  const { icon, text, below } = standingWords(context, followUp);
  return rowOf({
    icon,
    iconWord: context.texts.t('reminder.heading'),
    text: html`<b>${text}</b>`,
    ...(below ? { below } : {}),
  });
};

type Words = { readonly icon: IconName; readonly text: string; readonly below?: string | undefined };

const standingWords = (context: CardContext, followUp: FollowUp): Words => {
  const { t } = context.texts;
  if (followUp.kind === 'due') return { icon: 'due', text: t('reminder.due'), below: dueWords(context, followUp) };
  if (followUp.kind === 'later') return { icon: 'later', ...laterWords(context, followUp) };
  if (followUp.kind === 'done') return { icon: 'done', text: t('reminder.done'), below: t('reminder.endsItself') };
  return { icon: 'done', text: t(`reminder.ended.${followUp.what}`) };
};

const laterWords = (context: CardContext, { on, reason }: Extract<FollowUp, { readonly kind: 'later' }>) => {
  const { t } = context.texts;
  const day = plainDayOf(context, on);
  if (reason.kind === 'reminder') return { text: t('reminder.reminder {day}', { day }), below: t('reminder.onTop') };
  const text = t('reminder.later {day}', { day });
  if (reason.kind === 'days') return { text, below: t('reminder.laterDays {n}', { n: reason.days }) };
  return { text, below: returnWords(context, reason.backOn) };
};

const choiceWidgets = (context: CardContext, { row }: ThreadView, followUp: FollowUp) => {
  const { t } = context.texts;
  const message = { threadId: row.threadId, message: row.id };
  if (followUp.kind === 'ended') return [];
  if (followUp.kind === 'done')
    return [buttonsOf([buttonOf(t('action.undo'), takeBack({ ...message, what: 'done' }))])];
  const isReminded = followUp.reason.kind === 'reminder';
  return [
    paragraphOf(html`${t('reminder.remind')}`),
    buttonsOf(LATER.map((n) => buttonOf(t('action.remindIn {n}', { n }), remind({ ...message, days: String(n) })))),
    datePicker(context, followUp),
    buttonsOf([
      buttonOf(t('action.remindOn'), remind(message)),
      buttonOf(t('action.done'), markDone(message)),
      ...(isReminded ? [buttonOf(t('action.noReminder'), takeBack({ ...message, what: 'reminder' }))] : []),
    ]),
  ];
};

/** It counts in UTC; a day that the user has chosen before stands in it. */
const datePicker = ({ texts: { t } }: CardContext, followUp: FollowUp) => {
  const picker = CardService.newDatePicker().setFieldName('remindOn').setTitle(t('reminder.pickDay'));
  if (followUp.kind !== 'later' || followUp.reason.kind !== 'reminder') return picker;
  const { year, month, day } = followUp.on;
  return picker.setValueInMsSinceEpoch(Date.UTC(year, month - 1, day));
};
