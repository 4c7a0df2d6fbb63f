// The page as a whole: bar, folders, middle, side panel, composers, developers' panel.
import { createSidePanel } from './add-on/side-panel';
import type { App } from './app';
import { createDrawer } from './developer/drawer';
import { h } from './dom';
import { createFolders } from './mail/folders';
import { createMainPart } from './main-part';
import type { Preferences } from './preferences';
import { createTopBar } from './top-bar/top-bar';

/** Below this width (CSS pixels) the folders begin as icons. */
const CRAMPED = 1000;

export type ShellActions = {
  /** Builds the page anew. */
  readonly choose: (name: 'language' | 'layout', value: string) => void;
  /** -> the theme that is shown now. */
  readonly toggleTheme: () => Preferences['theme'];
};

/** -> the page's elements; `show` is called once they stand in the document. */
export const createPage = (app: App, snackbar: HTMLElement, { choose, toggleTheme }: ShellActions) => {
  const { t, preferences } = app;
  const isPhone = preferences.layout === 'phone';
  const side = createSidePanel(app);
  const main = createMainPart(app, isPhone ? side.phoneButton : undefined);
  const folders = createFolders(app);
  const bar = createTopBar(app, {
    menu: () => putFolders(!frame.classList.contains('folders-away')),
    language: () => choose('language', preferences.language === 'ja' ? 'en' : 'ja'),
    layout: () => choose('layout', isPhone ? 'desktop' : 'phone'),
    theme: () => bar.showTheme(toggleTheme() === 'dark'),
    developer: () => drawer.toggle(),
  });
  const drawer = createDrawer(app, () => app.composers.topCard() ?? side.topCard(), bar.showDeveloper);
  bar.showTheme(preferences.theme === 'dark');
  const columns = h('div', { class: 'columns' }, folders, main.element, side.element);
  const frame = h('div', { class: 'frame' }, bar.phoneHead, columns, app.composers.element, snackbar);
  const putFolders = (away: boolean) => {
    frame.classList.toggle('folders-away', away);
    bar.showFolders(!away);
  };
  putFolders(isPhone || innerWidth < CRAMPED);
  const show = () => {
    const place = app.place();
    frame.classList.toggle('at-seat', place.kind === 'seat');
    frame.classList.toggle('at-thread', place.kind === 'thread');
    if (isPhone) putFolders(true);
    main.show(place);
  };
  app.events.on('place', show);
  composeByKey(app);
  const skip = h('a', { class: 'skip', href: '#main', on: { click: (event) => jump(event, main.element) } }, t('skip'));
  return { elements: [skip, bar.element, frame, drawer.element], show };
};

/** The address's hash belongs to the place: a jump must not change it. */
const jump = (event: Event, to: HTMLElement): void => {
  event.preventDefault();
  to.focus();
};

/** "c" begins a mail where no field has the focus, as in Gmail. */
const composeByKey = (app: App): void => {
  document.addEventListener(
    'keydown',
    (event) => {
      const { target } = event;
      const writes =
        target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
      if (
        event.key !== 'c' ||
        writes ||
        !isPlain ||
        app.place().kind === 'seat' ||
        document.querySelector('dialog[open]')
      )
        return;
      event.preventDefault();
      app.composers.open({});
    },
    { signal: app.until },
  );
};
