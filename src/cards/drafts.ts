import type { DraftListView, DraftRow } from '../app/drafts';
import { showDraft, showDrafts } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { recipientsOf, subjectOf } from './people';
import { momentOf } from './when';
import { buttonOf, buttonsOf, paragraphOf, rowOf, sectionOf } from './widgets';

const MAX_SUBJECT = 80;

/** The drafts that can be sent with a read receipt: those to the recipients that are known first. */
export const draftsCard = (context: CardContext, { rows, to }: DraftListView): GoogleAppsScript.Card_Service.Card => {
  const { t } = context.texts;
  const lists = [
    listSection(
      context,
      t('drafts.matching'),
      rows.filter(({ matches }) => matches),
    ),
    listSection(
      context,
      t('drafts.newest'),
      rows.filter(({ matches }) => !matches),
    ),
  ];
  const card = CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(t('action.sendWithReceipt')))
    .addSection(
      sectionOf(undefined, [
        paragraphOf(html`${t(rows.length > 0 ? 'drafts.how' : 'drafts.none')}`),
        buttonsOf([buttonOf(t('action.refresh'), showDrafts({ to: to.join(','), again: 'yes' }))]),
      ]),
    );
  for (const section of lists.flat()) card.addSection(section);
  return card.build();
};

const listSection = (context: CardContext, heading: string, rows: readonly DraftRow[]) =>
  rows.length === 0
    ? []
    : [
        sectionOf(
          heading,
          rows.map((row) => draftRow(context, row)),
        ),
      ];

const draftRow = (context: CardContext, { id, subject, recipients, at }: DraftRow) => {
  const { t } = context.texts;
  const moment = momentOf(context, at);
  const who = recipients.length > 0 ? recipientsOf(context, recipients) : t('drafts.noRecipients');
  return rowOf({
    icon: 'draft',
    iconWord: t('draft.notSent'),
    above: moment,
    text: html`<b>${who}</b><br>${subjectOf(context, subject, MAX_SUBJECT)}`,
    onClick: showDraft({ draft: id }),
  });
};
