import type { Session } from '../api';
import type { App, Changes } from './app';
import { createComposers } from './composer/composers';
import { createEvents } from './events';
import { createFormats } from './formats';
import { followLink } from './link';
import { createNotices } from './parts/notices';
import { hashOf, placeOf } from './place';
import type { Preferences } from './preferences';
import { createSession } from './session';
import { textsIn } from './texts';

/** What every part works with, and the parts that say something from everywhere. */
export const createApp = (first: Session, preferences: Preferences, until: AbortSignal) => {
  const t = textsIn(preferences.language);
  const events = createEvents<Changes>();
  const session = createSession(first);
  const notices = createNotices(t, () => void refresh());
  const refresh = async (): Promise<void> => {
    try {
      events.tell('session', await session.read());
      notices.serverAnswers();
    } catch (error) {
      notices.failed(error);
    }
  };
  const places = createPlaces((place) => events.tell('place', place), until);
  const composers = createComposers(() => app, until);
  const app: App = {
    ...{ t, preferences, events, until, refresh, composers },
    formats: createFormats(preferences.language, first.timeZone),
    session: session.last,
    now: session.now,
    place: places.here,
    go: places.go,
    say: notices.say,
    failed: notices.failed,
    openLink: (url) => followLink(app, url),
    openDraft: ({ draftId }) => void composers.openDraft(draftId),
  };
  return { app, snackbar: notices.snackbar, banner: notices.banner };
};

/** The place is what the address says. */
const createPlaces = (told: (place: ReturnType<App['place']>) => void, until: AbortSignal) => {
  let here = placeOf(location.hash);
  const arrive = () => {
    here = placeOf(location.hash);
    told(here);
  };
  addEventListener('hashchange', arrive, { signal: until });
  const go: App['go'] = (place) => {
    // A new hash arrives by its own event.
    if (location.hash === hashOf(place)) arrive();
    else location.hash = hashOf(place);
  };
  return { here: () => here, go };
};
