import type { LetterWords } from '../app/follow-up/letter';
import type { FollowUpOutcome } from '../app/follow-up/write-follow-up';
import { FOLLOW_UP_KINDS, type MailLanguage } from '../app/settings';
import type { ThreadView } from '../app/views';
import { dayNumber, type PlainDate, weekdayOf } from '../core/dates/plain-date';
import { textsFor } from '../locales/texts';
import { showHomepage, writeFollowUp } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { gmailAddress } from './gmail-address';
import { standardWordings } from './letters';
import { recipientsOf } from './people';
import { toldCard } from './told';
import { buttonOf, buttonsOf, linkOf, paragraphOf, sectionOf } from './widgets';

const DAY = 86_400_000;

/** Where a follow-up is begun: its text, a deadline, and to whom it goes. Nothing where there is nobody to write to. */
export const followUpSections = (context: CardContext, { row: { threadId }, targets, deadline }: ThreadView) => {
  if (targets.length === 0) return [];
  const { t } = context.texts;
  const menu = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setTitle(t('followUp.text'))
    .setFieldName('text');
  for (const kind of FOLLOW_UP_KINDS) menu.addItem(t(`followUp.${kind}`), kind, kind === 'gentle');
  const picker = CardService.newDatePicker()
    .setTitle(t('followUp.by'))
    .setFieldName('deadline')
    .setValueInMsSinceEpoch(dayNumber(deadline) * DAY);
  const button = CardService.newTextButton()
    .setText(t('action.writeFollowUp'))
    .setComposeAction(writeFollowUp({ threadId }), CardService.ComposedEmailType.REPLY_AS_DRAFT);
  return [
    sectionOf(t('followUp.heading'), [
      menu,
      picker,
      paragraphOf(html`${t('followUp.to {who}', { who: recipientsOf(context, targets) })}`),
      buttonsOf([button]),
    ]),
  ];
};

/** What letters are made of. */
export const letterWords =
  (context: CardContext) =>
  (language: MailLanguage): LetterWords => {
    const { t } = textsFor(language);
    return {
      texts: standardWordings().followUp[language],
      someone: t('letter.someone'),
      several: t('letter.several'),
      noSubject: t('subject.none'),
      dayOf: (at) => context.formatDate(at, t('letter.day')),
      dateOf: (day) => deadlineIn(language, context.formatDay(day, t('letter.day')), day),
      wrote: (at, who) => t('letter.wrote {at} {who}', { at: context.formatDate(at, t('letter.moment')), who }),
    };
  };

/** `12月3日（木）`, `Thursday, 3 December`: formatDate writes weekdays in English alone. */
const deadlineIn = (language: MailLanguage, day: string, date: PlainDate): string => {
  const { t } = textsFor(language);
  const weekday = t('letter.weekdays').split(' ')[weekdayOf(date)] ?? '';
  return t('letter.dayOfWeek {day} {weekday}', { day, weekday });
};

/** Opens the draft in Gmail. */
export const draftResponse = (draft: GoogleAppsScript.Gmail.GmailDraft) =>
  CardService.newComposeActionResponseBuilder().setGmailDraft(draft).build();

/** Why there is no draft to open, and what to do. `made`: there is one, but it could not be opened. */
export const followUpCard = (
  context: CardContext,
  outcome: FollowUpOutcome | { readonly kind: 'past' },
  { account, threadId }: { readonly account: string; readonly threadId: string },
) => {
  const { t } = context.texts;
  const { kind } = outcome;
  const open = kind === 'unclear' || kind === 'made';
  return toldCard(context, {
    title: t(open ? 'followUp.unclearTitle' : 'followUp.notMade'),
    icon: open ? 'awaiting' : 'notice',
    what: t(`followUp.${kind}`),
    ...(kind === 'failed' && outcome.problem === 'unknown'
      ? { below: t('error.reference {code}', { code: outcome.reference }) }
      : {}),
    advice: kind === 'failed' ? t(`error.${outcome.problem}Advice`) : t(`followUp.${kind}Advice`),
    buttons: [
      linkOf(t('action.openInGmail'), gmailAddress(account, threadId)),
      buttonOf(t('action.list'), showHomepage()),
    ],
  });
};
