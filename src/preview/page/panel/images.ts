import { h } from '../dom';
import { isShownImage, symbol } from './icons';

/** An image of a card. One that is not part of the JSON is not loaded: a frame with its text takes its place. */
export const imageOf = (url: string, alt: string, className = 'card-image'): HTMLElement =>
  isShownImage(url)
    ? h('img', { class: className, src: url, alt })
    : h(
        'span',
        { class: `${className} card-image--absent`, role: alt ? 'img' : undefined, 'aria-label': alt || undefined },
        symbol('image'),
        h('span', { 'aria-hidden': 'true' }, alt),
      );
