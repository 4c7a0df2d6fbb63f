import type { DataPart, Deletion } from '../app/delete-data';
import { deleteData, showHomepage } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { buttonOf, buttonsOf, paragraphOf, rowOf, sectionOf } from './widgets';

const PARTS: readonly DataPart[] = ['properties', 'labels', 'trigger', 'inbox', 'cache'];

/** What would be deleted and what stays, before anything is. */
export const deletionCard = (context: CardContext): GoogleAppsScript.Card_Service.Card => {
  const { t } = context.texts;
  return cardOf(t('delete.title'), [
    partsSection(context, 'delete.goes', PARTS),
    staysSection(context),
    sectionOf(undefined, [buttonsOf([buttonOf(t('action.deleteForGood'), deleteData())])]),
  ]);
};

/** What was deleted; what may still be there, with why and what to do. */
export const deletedCard = (context: CardContext, { gone, left, problem }: Deletion) => {
  const { t } = context.texts;
  const isGone = partsSection(
    context,
    'delete.isGone',
    PARTS.filter((part) => gone.includes(part)),
  );
  if (left.length === 0) {
    const next = sectionOf(undefined, [
      paragraphOf(html`${t('delete.anew')}`),
      buttonsOf([buttonOf(t('delete.open'), showHomepage())]),
    ]);
    return cardOf(t('delete.doneTitle'), [isGone, staysSection(context), next]);
  }
  const why = sectionOf(undefined, [
    paragraphOf(html`${t('delete.again {reason}', { reason: t(`error.${problem ?? 'unknown'}`) })}`),
    buttonsOf([buttonOf(t('action.deleteForGood'), deleteData())]),
  ]);
  const isLeft = partsSection(
    context,
    'delete.isLeft',
    PARTS.filter((part) => left.includes(part)),
  );
  return cardOf(t('delete.partTitle'), [isLeft, ...(gone.length > 0 ? [isGone] : []), why]);
};

const cardOf = (title: string, sections: readonly GoogleAppsScript.Card_Service.CardSection[]) =>
  sections
    .reduce(
      (card, section) => card.addSection(section),
      CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle(title)),
    )
    .build();

const partsSection = (
  { texts: { t } }: CardContext,
  heading: 'delete.goes' | 'delete.isGone' | 'delete.isLeft',
  parts: readonly DataPart[],
) =>
  sectionOf(
    t(heading),
    parts.map((part) =>
      rowOf({
        icon: heading === 'delete.isLeft' ? 'notice' : 'deleted',
        iconWord: t(heading),
        text: html`${t(`delete.${part}`)}`,
      }),
    ),
  );

const staysSection = ({ texts: { t } }: CardContext) =>
  sectionOf(t('delete.stays'), [paragraphOf(html`${t('delete.staysText')}`)]);
