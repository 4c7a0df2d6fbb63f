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
      const { at, found } = await readPage(place);
      if (mine === asked) draw(at, found, isNew);
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

/** An address may name a page behind the last one: then it is the last one. */
const readPage = async (at: ListPlace): Promise<{ readonly at: ListPlace; readonly found: ThreadList }> => {
  const found = await server.threads({ ...at, offset: at.page * PAGE, limit: PAGE });
  const last = Math.max(0, Math.ceil(found.total / PAGE) - 1);
  return at.page > last ? readPage({ ...at, page: last }) : { at, found };
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
