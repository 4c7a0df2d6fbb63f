import { fill, h, iconButton } from '../dom';

/** How long it stays: long enough to read two sentences. */
const SHOWN_MS = 8000;

/** Says what happened, at the lower left, as Gmail does. A screen reader says it as well. */
export const createSnackbar = (closeLabel: string) => {
  const text = h('div', { class: 'snackbar-text', role: 'status' });
  const bar = h(
    'div',
    { class: 'snackbar', hidden: true },
    text,
    iconButton({ label: closeLabel, icon: 'close', press: () => hide() }),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    bar.hidden = true;
    fill(text);
  };
  const say = (words: string) => {
    clearTimeout(timer);
    bar.hidden = false;
    fill(text, words);
    timer = setTimeout(hide, SHOWN_MS);
  };
  return { element: h('div', { class: 'snackbar-place' }, bar), say };
};
