// An image in the editor is a small marker: the page loads nothing from elsewhere. What is saved has the image again.
import { h } from '../dom';
import type { Translate } from '../texts';

const KEPT = ['src', 'alt', 'width', 'height'] as const;

const markerOf = (t: Translate, image: Element): HTMLElement => {
  const kept = KEPT.flatMap((name) => {
    const value = image.getAttribute(name);
    return value === null ? [] : [[`data-${name}`, value]];
  });
  const size = (name: 'width' | 'height') => Number(image.getAttribute(name) ?? Number.NaN);
  const isPixel = size('width') <= 1 && size('height') <= 1;
  return h(
    'span',
    { ...Object.fromEntries(kept), class: 'image-marker', contenteditable: 'false' },
    t(isPixel ? 'compose.pixel' : 'compose.image'),
  );
};

/** For `clean`: markers in the place of images. */
export const marking = (t: Translate) => ({ kind: 'marked', mark: (image: Element) => markerOf(t, image) }) as const;

/** The markup of what stands in the editor, images in the place of their markers. */
export const markupOf = (editor: HTMLElement): string => {
  // In a document without a window, an image loads nothing.
  const inert = document.implementation.createHTMLDocument('');
  const copy = inert.importNode(editor, true);
  for (const marker of copy.querySelectorAll<HTMLElement>('.image-marker')) {
    const image = inert.createElement('img');
    for (const name of KEPT) {
      const value = marker.getAttribute(`data-${name}`);
      if (value !== null) image.setAttribute(name, value);
    }
    marker.replaceWith(image);
  }
  return copy.innerHTML;
};
