import type { CardView, Page } from './card-view';
import { type Kept, keptOf, restore } from './fields';
import { sameSpot, spotIn } from './focus';
import { after, type Step } from './stack';
import type { Stage } from './stage';

type Entry = {
  readonly page: Page;
  /** What is to be put into the inputs when they are drawn. */
  kept: Kept;
  /** Drawn when the card is first on top, and kept below others: with it what was entered. */
  view: CardView | undefined;
  pressed: HTMLElement | undefined;
  scroll: number;
};

/** The stack of cards, of which the one on top is on the stage. */
export type Deck = {
  /** Takes the place of all cards. */
  readonly reset: (pages: readonly Page[]) => void;
  /** `persist`: inputs of an updated card keep what was entered, where they have the same names. */
  readonly go: (steps: readonly Step[], persist?: boolean) => void;
  /** Shows an error above the card, or in the place of another error. */
  readonly fail: (error: string) => void;
  /** Puts the card on top on the stage again. */
  readonly show: () => void;
  readonly top: () => Page | undefined;
  readonly depth: () => number;
};

export const createDeck = (stage: Stage, draw: (page: Page, isRoot: boolean) => CardView): Deck => {
  let stack: readonly Entry[] = [];
  const viewOf = (entry: Entry): CardView => {
    entry.view ??= draw(entry.page, entry === stack[0]);
    restore(entry.view.fields, entry.kept);
    entry.kept = [];
    return entry.view;
  };
  const change = (to: readonly Entry[]): void => {
    const [from, before, now] = [stack, stack.at(-1), to.at(-1)];
    const place = before?.view && leave(before, before.view, stage);
    stack = to;
    const isUpdate = from.length === to.length && now !== before;
    if (now && before && isUpdate) now.scroll = before.scroll;
    const view = now && viewOf(now);
    stage.show(view?.element, now?.scroll ?? 0);
    if (!place?.hadFocus || !view || now === before) return;
    const same = isUpdate && place.spot ? sameSpot(view.element, place.spot) : undefined;
    (from.includes(now) ? now.pressed : same)?.focus({ preventScroll: true });
    if (!view.element.contains(document.activeElement)) view.heading.focus();
  };
  return {
    reset: (pages) => change(pages.map((page) => enter(page))),
    go: (steps, persist = false) => {
      const kept = persist ? keptOf(stack.at(-1)?.view?.fields ?? []) : [];
      const entered = (page: Page, isUpdate: boolean) => enter(page, isUpdate ? kept : []);
      change(steps.reduce((now, step) => after(now, step, entered), stack));
    },
    fail: (error) => {
      const below = stack.at(-1)?.page.kind === 'error' ? stack.slice(0, -1) : stack;
      change([...below, enter({ kind: 'error', json: { error } })]);
    },
    show: () => change(stack),
    top: () => stack.at(-1)?.page,
    depth: () => stack.length,
  };
};

const enter = (page: Page, kept: Kept = []): Entry => ({ page, kept, view: undefined, pressed: undefined, scroll: 0 });

/** Remembers where a card is left. */
const leave = (entry: Entry, view: CardView, stage: Stage) => {
  const { activeElement } = document;
  const isInside = activeElement instanceof HTMLElement && view.element.contains(activeElement);
  entry.scroll = stage.scroll();
  entry.pressed = isInside ? activeElement : undefined;
  return { hadFocus: stage.hasFocus(), spot: spotIn(view.element) };
};
