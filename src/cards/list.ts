import type { Filter, HomepageQuery, HomepageView } from '../app/views';
import { refresh, showDrafts, showHomepage, showSettings } from './actions';
import type { CardContext } from './context';
import { dueWords } from './due';
import { html, shortened } from './escape';
import { threadRow } from './thread-row';
import { dayOf } from './when';
import { buttonOf, buttonsOf, paragraphOf, sectionOf } from './widgets';

/** As the menu lists them. */
const FILTERS: readonly Filter[] = ['due', 'waiting', 'noResponse', 'opened', 'replied', 'bounced', 'all'];

/** A long search would fill the panel. */
const MAX_SEARCH = 30;

/** The sent threads of a filter and a search, page by page. */
export const listSection = (context: CardContext, view: HomepageView) =>
  sectionOf(headingOf(context, view.query), [
    ...searchWidgets(context, view.query),
    filterMenu(context, view),
    ...(view.rows.length === 0 ? [emptyText(context, view)] : rowsOf(context, view)),
    ...pagingWidgets(context, view),
    ...keptWidgets(context, view),
    refreshButton(context, view),
  ]);

const headingOf = ({ texts: { t } }: CardContext, { filter, search }: HomepageQuery): string => {
  const name = t(`filter.${filter}`);
  if (search) return t('list.found {search} {filter}', { search: shortened(search, MAX_SEARCH), filter: name });
  return t(filter === 'waiting' ? 'list.oldestFirst {filter}' : 'list.newestFirst {filter}', { filter: name });
};

const rowsOf = (context: CardContext, { rows, query }: HomepageView) =>
  rows.map((row) => threadRow(context, row, query.filter === 'due' ? dueWords(context, row.followUp) : undefined));

/** What is typed comes to the functions as the input `search`, which goes before the parameter of that name. */
const searchWidgets = ({ texts: { t } }: CardContext, { filter, search }: HomepageQuery) => {
  const look = showHomepage({ filter, page: 0, search: '' });
  const input = CardService.newTextInput()
    .setFieldName('search')
    .setTitle(t('search.title'))
    .setValue(search)
    .setOnChangeAction(look);
  const end = showHomepage({ filter, page: 0, search: '' }, 'exactly');
  return [
    input,
    buttonsOf([buttonOf(t('action.search'), look), ...(search ? [buttonOf(t('action.endSearch'), end)] : [])]),
  ];
};

/** What is chosen comes to the function as the input `filter`, which goes before the parameter of that name. */
const filterMenu = ({ texts: { t } }: CardContext, { query, found }: HomepageView) => {
  const menu = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setTitle(t('list.filter'))
    .setFieldName('filter')
    .setOnChangeAction(showHomepage({ ...query, page: 0 }));
  for (const filter of FILTERS) {
    const option = t('list.option {filter} {n}', { filter: t(`filter.${filter}`), n: found[filter] });
    menu.addItem(option, filter, filter === query.filter);
  }
  return menu;
};

/** Why the list is empty, and what to do about it. */
export const emptyText = ({ texts: { t } }: CardContext, { counts, found, query, reading, notice }: HomepageView) => {
  const text = (): string => {
    if (counts.all === 0 && notice) return t('empty.noneRead');
    if (counts.all === 0) return t(reading ? 'empty.noneReadYet' : 'empty.noneSent');
    const filter = t(`filter.${query.filter}`);
    if (query.search && found.all > 0) return t('empty.searchElsewhere {filter} {n}', { filter, n: found.all });
    if (query.search) return t('empty.search');
    if (query.filter === 'waiting') return t('empty.waiting');
    return t('empty.filter {filter}', { filter });
  };
  return paragraphOf(html`${text()}`);
};

const pagingWidgets = ({ texts: { t } }: CardContext, { query, pages, found, rows }: HomepageView) => {
  if (pages < 2) return [];
  const { filter, page } = query;
  const total = found[filter];
  // Only the last page may be shorter than the others.
  const first = page + 1 < pages ? page * rows.length + 1 : total - rows.length + 1;
  const turn = (key: 'action.previous' | 'action.next', to: number) =>
    buttonOf(t(key), showHomepage({ ...query, page: to }));
  return [
    paragraphOf(html`${t('list.position {first} {last} {total}', { first, last: first + rows.length - 1, total })}`),
    buttonsOf([
      ...(page > 0 ? [turn('action.previous', page - 1)] : []),
      ...(page + 1 < pages ? [turn('action.next', page + 1)] : []),
    ]),
  ];
};

const keptWidgets = (context: CardContext, { keptSince }: HomepageView) =>
  keptSince === undefined
    ? []
    : [paragraphOf(html`${context.texts.t('list.keptSince {day}', { day: dayOf(context, keptSince) })}`)];

export const refreshButton = ({ texts: { t } }: CardContext, { query }: HomepageView) =>
  buttonsOf([
    buttonOf(t('action.refresh'), refresh(query)),
    buttonOf(t('action.sendWithReceipt'), showDrafts({ to: '' })),
    buttonOf(t('settings.title'), showSettings()),
  ]);
