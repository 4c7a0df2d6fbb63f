import type { Filter, HomepageQuery, HomepageView } from '../app/views';
import { refresh, showDrafts, showHomepage, showSettings } from './actions';
import type { CardContext } from './context';
import { html } from './escape';
import { standingSections } from './standing';
import { threadRow } from './thread-row';
import { weeksSection } from './weeks';
import { dayOf } from './when';
import { buttonOf, buttonsOf, paragraphOf, sectionOf } from './widgets';

/** As the menu lists them. */
const FILTERS: readonly Filter[] = ['waiting', 'noResponse', 'opened', 'replied', 'bounced', 'all'];

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
  const weeks = view.weeks.length > 0 && view.query.page === 0 ? [weeksSection(context, view.weeks)] : [];
  return [...standing, ...weeks, listSection(context, view)];
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

const listSection = (context: CardContext, view: HomepageView) => {
  const { t } = context.texts;
  const { filter } = view.query;
  const heading = filter === 'waiting' ? 'list.oldestFirst {filter}' : 'list.newestFirst {filter}';
  return sectionOf(t(heading, { filter: t(`filter.${filter}`) }), [
    filterMenu(context, view),
    ...(view.rows.length === 0 ? [emptyText(context, view)] : view.rows.map((row) => threadRow(context, row))),
    ...pagingWidgets(context, view),
    ...keptWidgets(context, view),
    refreshButton(context, view),
  ]);
};

/** What is chosen comes to the function as the input `filter`, which goes before the parameter of that name. */
const filterMenu = ({ texts: { t } }: CardContext, { query, counts }: HomepageView) => {
  const menu = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setTitle(t('list.filter'))
    .setFieldName('filter')
    .setOnChangeAction(showHomepage({ filter: query.filter, page: 0 }));
  for (const filter of FILTERS) {
    const option = t('list.option {filter} {n}', { filter: t(`filter.${filter}`), n: counts[filter] });
    menu.addItem(option, filter, filter === query.filter);
  }
  return menu;
};

/** Why the list is empty, and what to do about it. */
const emptyText = ({ texts: { t } }: CardContext, { counts, query, reading, notice }: HomepageView) => {
  const text = (): string => {
    if (counts.all === 0 && notice) return t('empty.noneRead');
    if (counts.all === 0) return t(reading ? 'empty.noneReadYet' : 'empty.noneSent');
    if (query.filter === 'waiting') return t('empty.waiting');
    return t('empty.filter {filter}', { filter: t(`filter.${query.filter}`) });
  };
  return paragraphOf(html`${text()}`);
};

const pagingWidgets = ({ texts: { t } }: CardContext, { query, pages, counts, rows }: HomepageView) => {
  if (pages < 2) return [];
  const { filter, page } = query;
  const total = counts[filter];
  // Only the last page may be shorter than the others.
  const first = page + 1 < pages ? page * rows.length + 1 : total - rows.length + 1;
  const turn = (key: 'action.previous' | 'action.next', to: HomepageQuery) => buttonOf(t(key), showHomepage(to));
  return [
    paragraphOf(html`${t('list.position {first} {last} {total}', { first, last: first + rows.length - 1, total })}`),
    buttonsOf([
      ...(page > 0 ? [turn('action.previous', { filter, page: page - 1 })] : []),
      ...(page + 1 < pages ? [turn('action.next', { filter, page: page + 1 })] : []),
    ]),
  ];
};

const keptWidgets = (context: CardContext, { keptSince }: HomepageView) =>
  keptSince === undefined
    ? []
    : [paragraphOf(html`${context.texts.t('list.keptSince {day}', { day: dayOf(context, keptSince) })}`)];

const refreshButton = ({ texts: { t } }: CardContext, { query }: HomepageView) =>
  buttonsOf([
    buttonOf(t('action.refresh'), refresh(query)),
    buttonOf(t('action.sendWithReceipt'), showDrafts({ to: '' })),
    buttonOf(t('settings.title'), showSettings()),
  ]);
