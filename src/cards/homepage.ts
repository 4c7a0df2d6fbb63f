import type { HomepageView } from '../app/views';
import { refresh, showDrafts, showSettings } from './actions';
import type { CardContext } from './context';
import { dueSections } from './due';
import { emptyText, listSection, refreshButton } from './list';
import { standingSections } from './standing';
import { weeksSection } from './weeks';
import { sectionOf } from './widgets';

/** The list of sent threads, with what it comes to. */
export const homepageCard = (context: CardContext, view: HomepageView): GoogleAppsScript.Card_Service.Card => {
  const { t } = context.texts;
  const card = CardService.newCardBuilder()
    .setHeader(headerOf(context, view))
    .addCardAction(CardService.newCardAction().setText(t('action.refresh')).setOnClickAction(refresh(view.query)))
    .addCardAction(
      CardService.newCardAction()
        .setText(t('action.sendWithReceipt'))
        .setOnClickAction(showDrafts({ to: '' })),
    )
    .addCardAction(CardService.newCardAction().setText(t('settings.title')).setOnClickAction(showSettings()));
  for (const section of sectionsOf(context, view)) card.addSection(section);
  return card.build();
};

const sectionsOf = (context: CardContext, view: HomepageView) => {
  const standing = standingSections(context, view, view.query);
  if (view.counts.all === 0) {
    return [...standing, sectionOf(undefined, [emptyText(context, view), refreshButton(context, view)])];
  }
  const { page, search } = view.query;
  const weeks = view.weeks.length > 0 && page === 0 && !search ? [weeksSection(context, view.weeks)] : [];
  return [...standing, ...dueSections(context, view), ...weeks, listSection(context, view)];
};

/** What a person takes in at a glance: how many wait, and what became of the others. */
const headerOf = ({ texts: { t } }: CardContext, { counts, notice }: HomepageView) => {
  const header = CardService.newCardHeader();
  if (counts.all === 0) return header.setTitle(t(notice ? 'home.noneRead' : 'home.noneSent'));
  const { waiting, opened, replied, bounced } = counts;
  return header
    .setTitle(waiting > 0 ? t('home.waiting {n}', { n: waiting }) : t('home.noneWaiting'))
    .setSubtitle(t('home.counts {opened} {replied} {bounced}', { opened, replied, bounced }));
};
