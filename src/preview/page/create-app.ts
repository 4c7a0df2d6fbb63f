import type { Session } from '../api';
import type { App, Changes } from './app';
import { createComposers } from './composer/composers';
import { createEvents } from './events';
import { createFormats } from './formats';
import { followLink } from './link';
import { createBanner } from './parts/banner';
import { createSnackbar } from './parts/snackbar';
import { reasonIn } from './parts/standing';
import { hashOf, placeOf } from './place';
import type { Preferences } from './preferences';
import { ServerError, server } from './server';
import { textsIn } from './texts';

/** What every part works with, and the parts that say something from everywhere. */
export const createApp = (first: Session, preferences: Preferences, until: AbortSignal) => {
  const t = textsIn(preferences.language);
  const events = createEvents<Changes>();
  const snackbar = createSnackbar(t('close'));
  const banner = createBanner(t, () => void refresh());
  let session = first;
  let readAt = performance.now();
  let place = placeOf(location.hash);

  const refresh = async (): Promise<void> => {
    try {
      session = await server.session();
      readAt = performance.now();
      banner.hide();
      events.tell('session', session);
    } catch (error) {
      failed(error);
    }
  };
  const failed = (error: unknown): void => {
    const words = reasonIn(t, error);
    if (error instanceof ServerError && error.status === 0) banner.show(words);
    else snackbar.say(words);
  };
  const arrive = () => {
    place = placeOf(location.hash);
    events.tell('place', place);
  };
  addEventListener('hashchange', arrive, { signal: until });
  const composers = createComposers(() => app);
  const app: App = {
    t,
    formats: createFormats(preferences.language, first.timeZone),
    preferences,
    events,
    until,
    session: () => session,
    now: () => session.clock.now + (performance.now() - readAt),
    place: () => place,
    go: (to) => {
      if (location.hash === hashOf(to)) return arrive();
      location.hash = hashOf(to);
      arrive();
    },
    say: snackbar.say,
    failed,
    refresh,
    composers,
    openLink: (url) => followLink(app, url),
    openDraft: ({ draftId }) => void composers.openDraft(draftId),
  };
  return { app, snackbar: snackbar.element, banner: banner.element };
};
