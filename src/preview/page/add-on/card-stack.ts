// One stack of cards with its trigger: the homepage's, the open message's, or a composer's.
import type { App } from '../app';
import { fill, h } from '../dom';
import { createPanel, type Panel, type UpdateDraftMarkup } from '../panel/panel';
import { failure } from '../parts/standing';
import { type Context, callAddOn } from './call';
import { hostFor } from './host';

export type CardStack = {
  readonly element: HTMLElement;
  /** Runs the trigger and shows its card in the place of all others. */
  readonly run: () => Promise<void>;
  /** Runs an entry of the add-on's menu. */
  readonly runEntry: (run: string) => Promise<void>;
  readonly clear: () => void;
  readonly current: Panel['current'];
};

type Options = {
  readonly trigger: string;
  readonly context: () => Context;
  readonly updateDraft?: (markup: UpdateDraftMarkup) => void;
};

export const createCardStack = (app: App, { trigger, context, updateDraft }: Options): CardStack => {
  const place = h('div', { class: 'cards-place' });
  const problem = createProblem(app, place);
  const refresh = () => void run();
  const stateChanged = () => app.events.tell('stale', stack);
  const host = hostFor(app, { context, refresh, stateChanged, ...(updateDraft ? { updateDraft } : {}) });
  const panel = createPanel(place, host, app.preferences.language);
  let asked = 0;

  const show = async (name: string, waits: boolean): Promise<void> => {
    const mine = ++asked;
    problem.hide();
    if (waits) panel.waiting();
    try {
      const answer = await callAddOn(app, name, context());
      if (mine === asked) panel.show(answer);
    } catch (error) {
      if (mine === asked) problem.show(error, () => void show(name, true));
    }
    app.events.tell('ran', undefined);
  };
  const run = () => show(trigger, true);
  const stack: CardStack = {
    element: h('div', { class: 'card-stack' }, place, problem.element),
    run,
    runEntry: (name) => show(name, false),
    clear: () => {
      asked++;
      panel.clear();
    },
    current: panel.current,
  };
  return stack;
};

/** What stands in the place of the cards where the server did not run the add-on at all. */
const createProblem = (app: App, place: HTMLElement) => {
  const element = h('div', { class: 'cards-problem', hidden: true });
  const set = (isShown: boolean) => {
    element.hidden = !isShown;
    place.hidden = isShown;
  };
  return {
    element,
    hide: () => set(false),
    show: (error: unknown, retry: () => void) => {
      set(true);
      fill(element, failure(app.t, error, retry));
    },
  };
};
