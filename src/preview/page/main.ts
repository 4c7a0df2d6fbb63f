// The page of the preview: Gmail's parts, and the add-on beside them.
import type { Language, Session } from '../api';
import { createApp } from './create-app';
import { fill, h } from './dom';
import { failure, loading } from './parts/standing';
import { type Preferences, readPreferences, rememberPreference } from './preferences';
import { server } from './server';
import { createPage } from './shell';
import { textsIn } from './texts';

const root = document.getElementById('page') ?? document.body;
let page = new AbortController();

/** Builds the page, and opens the drafts that were open before. */
const start = async (drafts: readonly string[] = []): Promise<void> => {
  page.abort();
  page = new AbortController();
  const looks = readPreferences(browserLanguage());
  dress(looks);
  fill(root, h('div', { class: 'starting' }, loading(textsIn(looks.language))));
  try {
    await build(await server.session(), drafts);
  } catch (error) {
    fill(
      root,
      h(
        'div',
        { class: 'starting' },
        failure(textsIn(looks.language), error, () => void start(drafts)),
      ),
    );
  }
};

const build = async (session: Session, drafts: readonly string[]): Promise<void> => {
  let preferences = readPreferences(session.language);
  dress(preferences);
  const { app, snackbar, banner } = createApp(session, preferences, page.signal);
  const choose = async (name: 'language' | 'layout', value: string) => {
    await app.composers.flush().catch(() => undefined);
    rememberPreference(name, value);
    await start(app.composers.ids());
  };
  const toggleTheme = () => {
    const theme = preferences.theme === 'dark' ? 'light' : 'dark';
    rememberPreference('theme', theme);
    preferences = { ...preferences, theme };
    dress(preferences);
    return theme;
  };
  const { elements, show } = createPage(app, snackbar, {
    choose: (name, value) => void choose(name, value),
    toggleTheme,
  });
  fill(root, elements, banner);
  show();
  for (const id of drafts) await app.composers.openDraft(id);
};

const dress = ({ language, theme, layout }: Preferences): void => {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dataset.theme = theme;
  documentElement.dataset.layout = layout;
};

const browserLanguage = (): Language => (navigator.language.startsWith('ja') ? 'ja' : 'en');

void start();
