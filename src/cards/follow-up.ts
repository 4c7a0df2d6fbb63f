import type { FollowUpChoice, FollowUpOutcome, LetterWords } from '../app/follow-up/write-follow-up';
import type { FollowUpKind, MailLanguage } from '../app/settings';
import type { EpochMs } from '../core/threads/model';
import { textsFor } from '../locales/texts';
import { showHomepage, writeFollowUp } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { gmailAddress } from './gmail-address';
import { standardWordings } from './letters';
import { recipientsOf } from './people';
import { toldCard } from './told';
import { buttonOf, buttonsOf, linkOf, paragraphOf, sectionOf } from './widgets';

const KINDS: readonly FollowUpKind[] = ['gentle', 'deadline', 'last'];
const DAY = 86_400_000;

/** Where a follow-up is begun: its text, a deadline, and to whom it goes. Nothing where there is nobody to write to. */
export const followUpSections = (context: CardContext, threadId: string, targets: readonly string[]) => {
  if (targets.length === 0) return [];
  const { t } = context.texts;
  const menu = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setTitle(t('followUp.text'))
    .setFieldName('text');
  for (const kind of KINDS) menu.addItem(t(`followUp.${kind}`), kind, kind === 'gentle');
  const picker = CardService.newDatePicker()
    .setTitle(t('followUp.by'))
    .setFieldName('deadline')
    .setValueInMsSinceEpoch(inAWeek(context));
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

/** Midnight in UTC of the day that it is where the user is. */
const today = ({ formatDate, now }: CardContext): EpochMs => Date.parse(formatDate(now, 'yyyy-MM-dd'));

/** A weekday. */
const inAWeek = (context: CardContext): EpochMs => {
  const day = today(context) + 7 * DAY;
  return day + ([1, 0, 0, 0, 0, 0, 2][new Date(day).getUTCDay()] ?? 0) * DAY;
};

/** What is chosen, in the inputs that came. -> `undefined` for a deadline that has passed. */
export const followUpChoice = (
  context: CardContext,
  text: string | undefined,
  date: EpochMs | undefined,
): FollowUpChoice | undefined => {
  const kind = KINDS.find((one) => one === text) ?? 'gentle';
  const deadline = date ?? inAWeek(context);
  return kind === 'deadline' && deadline < today(context) ? undefined : { kind, deadline };
};

/** What letters are made of; `formatUtc` writes a time in UTC by a pattern. */
export const letterWords =
  (context: CardContext, formatUtc: CardContext['formatDate']) =>
  (language: MailLanguage): LetterWords => {
    const { t } = textsFor(language);
    return {
      texts: standardWordings().followUp[language],
      someone: t('letter.someone'),
      several: t('letter.several'),
      noSubject: t('subject.none'),
      dayOf: (at) => context.formatDate(at, t('letter.day')),
      dateOf: (midnight) =>
        t('letter.dayOfWeek {day} {weekday}', {
          day: formatUtc(midnight, t('letter.day')),
          weekday: t('letter.weekdays').split(' ')[new Date(midnight).getUTCDay()] ?? '',
        }),
    };
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
