import { ServerError } from '../server';
import type { Translate } from '../texts';
import { createBanner } from './banner';
import { createSnackbar } from './snackbar';
import { reasonIn } from './standing';

/** What the page says from everywhere: a snackbar for what happened, a banner for as long as the server is gone. */
export const createNotices = (t: Translate, retry: () => void) => {
  const snackbar = createSnackbar(t('close'));
  const banner = createBanner(t, retry);
  return {
    snackbar: snackbar.element,
    banner: banner.element,
    say: snackbar.say,
    failed: (error: unknown): void => {
      const words = reasonIn(t, error);
      if (error instanceof ServerError && error.status === 0) banner.show(words);
      else snackbar.say(words);
    },
    serverAnswers: banner.hide,
  };
};
