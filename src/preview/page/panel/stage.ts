import { h } from '../dom';
import type { Words } from './words';

/** Where the card on top is seen, with the bar that shows that something runs, and what is said in passing. */
export type Stage = {
  readonly show: (card: HTMLElement | undefined, scroll: number) => void;
  readonly scroll: () => number;
  readonly busy: (isBusy: boolean) => void;
  readonly waiting: () => void;
  readonly say: (text: string) => void;
  /** Whether the focus is in it. */
  readonly hasFocus: () => boolean;
};

/** A notification stays so long, in milliseconds. */
const READING_TIME = 6000;

export const createStage = (place: HTMLElement, words: Words): Stage => {
  const cards = h('div', { class: 'card-stage', tabindex: -1 });
  const bar = h('div', { class: 'card-progress', hidden: true, role: 'progressbar' });
  const snackbar = h('div', { class: 'card-snackbar', role: 'status', 'aria-live': 'polite' });
  const panel = h('div', { class: 'card-panel' }, bar, cards, snackbar);
  place.replaceChildren(panel);
  let timer: ReturnType<typeof setTimeout>;
  const say = (text: string): void => {
    clearTimeout(timer);
    snackbar.textContent = text;
    timer = setTimeout(() => snackbar.replaceChildren(), READING_TIME);
  };
  const busy = (isBusy: boolean): void => {
    bar.hidden = !isBusy;
    bar.setAttribute('aria-label', words('loading'));
    panel.classList.toggle('card-panel--busy', isBusy);
    cards.setAttribute('aria-busy', String(isBusy));
  };
  return {
    show: (card, scroll) => {
      busy(false);
      if (!card) say('');
      card?.removeAttribute('inert');
      cards.replaceChildren(...(card ? [card] : []));
      cards.scrollTop = scroll;
    },
    scroll: () => cards.scrollTop,
    busy,
    waiting: () => {
      say('');
      const hadFocus = panel.contains(document.activeElement);
      const spinner = h('div', { class: 'card-spinner', role: 'progressbar', 'aria-label': words('loading') });
      // The card before is seen until what comes next takes long.
      for (const card of cards.children) card.toggleAttribute('inert', true);
      cards.querySelector('.card-waiting')?.remove();
      cards.append(h('div', { class: 'card-waiting' }, spinner));
      // What comes next gets the focus that was in what went.
      if (hadFocus) cards.focus();
    },
    say,
    hasFocus: () => panel.contains(document.activeElement),
  };
};
