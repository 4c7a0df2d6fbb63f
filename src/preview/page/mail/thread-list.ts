// A folder's conversations, or what a search found.
import type { ThreadList } from '../../api';
import type { App } from '../app';
import { fill, h } from '../dom';
import { failure, loading, nothing } from '../parts/standing';
import type { ListPlace } from '../place';
import { server } from '../server';
import { listTools, PAGE } from './list-tools';
import { threadRow } from './thread-row';

/** `show` draws a list; another call for the same place keeps what is there until the new one has come. */
export const createThreadList = (app: App) => {
  const heading = h('h1', { class: 'visually-hidden' });
  const tools = h('div', { class: 'tools' });
  const rows = h('div', { class: 'list-scroll' });
  let shown: ListPlace | undefined;
  let asked = 0;

  const show = async (place: ListPlace): Promise<void> => {
    const isNew = !shown || JSON.stringify(shown) !== JSON.stringify(place);
    shown = place;
    const mine = ++asked;
    if (isNew) {
      fill(heading, headingOf(app, place));
      fill(tools);
      fill(rows, loading(app.t));
    }
    try {
      const found = await server.threads({ ...place, offset: place.page * PAGE, limit: PAGE });
      if (mine === asked) draw(place, found, isNew);
    } catch (error) {
      if (mine === asked) fill(rows, failure(app.t, error, againAt(place)));
    }
  };

  const againAt = (place: ListPlace) => () => void show(place);
  const draw = (place: ListPlace, found: ThreadList, fromTop: boolean) => {
    const focused = focusedThread(rows);
    const scrollTop = fromTop ? 0 : rows.scrollTop;
    fill(tools, listTools(app, place, found, againAt(place)));
    fill(rows, found.rows.length === 0 ? emptyOf(app, place) : listOfRows(app, place, found));
    rows.scrollTop = scrollTop;
    if (focused) focusOn(focused);
  };
  const focusOn = (threadId: string) => rowWith(rows, threadId)?.focus({ preventScroll: true });

  app.events.on('mail', () => {
    if (shown && app.place().kind === 'list') void show(shown);
  });
  return { element: h('section', { class: 'list' }, heading, tools, rows), show, focusOn };
};

const headingOf = (app: App, { folder, query }: ListPlace): string =>
  query === '' ? app.t(`folder.${folder}`) : app.t('list.found {query}', { query });

const emptyOf = (app: App, { query }: ListPlace): HTMLElement =>
  query === '' ? nothing(app.t('list.empty')) : nothing(app.t('list.nothingFound'), 'search_off');

const listOfRows = (app: App, place: ListPlace, { rows }: ThreadList): HTMLElement =>
  h(
    'ul',
    { class: 'rows', 'aria-label': headingOf(app, place) },
    rows.map((row) => threadRow(app, place, row)),
  );

const rowWith = (rows: HTMLElement, threadId: string) =>
  rows.querySelector<HTMLElement>(`[data-thread="${CSS.escape(threadId)}"]`);

const focusedThread = (rows: HTMLElement): string | undefined => {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && rows.contains(activeElement)
    ? activeElement.dataset.thread
    : undefined;
};
