import { h } from '../../dom';
import type { DrawWidget } from '../drawing';
import { numberOf, textOf } from '../json';
import { formatted } from '../markup';

export const textParagraph: DrawWidget = (json, drawing) => {
  const text = h('div', { class: 'card-text' }, formatted(textOf(json.text), drawing.openLink));
  const lines = numberOf(json.maxLines);
  if (lines === undefined || lines < 1) return text;
  const more = h('button', { class: 'card-more', type: 'button', hidden: true, 'aria-expanded': 'false' });
  const cut = (isCut: boolean): void => {
    text.style.setProperty('-webkit-line-clamp', isCut ? String(lines) : 'none');
    more.textContent = drawing.words(isCut ? 'showMore' : 'showLess');
    more.setAttribute('aria-expanded', String(!isCut));
  };
  text.classList.add('card-text--cut');
  cut(true);
  more.addEventListener('click', () => cut(more.getAttribute('aria-expanded') === 'true'));
  // Only a text that does not fit has more to show, and that depends on the panel's width.
  new ResizeObserver(() => {
    const isOpen = more.getAttribute('aria-expanded') === 'true';
    more.hidden = !isOpen && text.scrollHeight <= text.clientHeight;
  }).observe(text);
  return h('div', {}, text, more);
};

export const divider: DrawWidget = () => h('hr', { class: 'card-divider' });
