import type { App } from '../app';
import type { PanelHost, UpdateDraftMarkup } from '../panel/panel';
import { ServerError } from '../server';
import { type Context, callAddOn } from './call';

type Options = {
  readonly context: () => Context;
  readonly updateDraft?: (markup: UpdateDraftMarkup) => void;
  readonly refresh: () => void;
  readonly stateChanged: () => void;
};

/** What Gmail does for the cards of one panel. Only a composer's cards can change a draft. */
export const hostFor = (app: App, { context, updateDraft, refresh, stateChanged }: Options): PanelHost => ({
  call: (run, what) =>
    callAddOn(app, run, context(), what).catch((error: unknown) => {
      if (!(error instanceof ServerError)) throw error;
      // The add-on did not run: its cards stay, and nothing is said in its name.
      app.failed(error);
      return undefined;
    }),
  openLink: (url) => app.openLink(url),
  openDraft: (draft) => app.openDraft(draft),
  updateDraft: updateDraft ?? (() => undefined),
  stateChanged,
  refresh,
});
