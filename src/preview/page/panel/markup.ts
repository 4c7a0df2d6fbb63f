// CardService's subset of HTML, drawn as DOM nodes: https://developers.google.com/workspace/add-ons/concepts/widgets
import { h } from '../dom';
import { openable } from './links';

/** Everything but these tags is text, and is shown as such. */
const OTHER_TAGS = /<(?!\/?(?:b|i|u|s|strike|font|a|time|br)(?:\s[^<>]*)?\s*\/?>)/gi;
const COLOR = /^(#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]{3,20})$/i;

export type OpenLink = (url: string) => void;

/** The text with its formatting. Links are given to `open`. */
export const formatted = (markup: string, open: OpenLink): DocumentFragment => {
  // An inert document: nothing in it is loaded or run, and only copies of allowed nodes leave it.
  const inert = new DOMParser().parseFromString(markup.replace(OTHER_TAGS, '&lt;'), 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...copies(inert.body, open));
  return fragment;
};

const copies = (parent: Node, open: OpenLink): readonly Node[] =>
  [...parent.childNodes].flatMap((node) => {
    if (node instanceof Text || node.nodeType === Node.TEXT_NODE)
      return [document.createTextNode(node.textContent ?? '')];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const inner = copies(node, open);
    const copy = COPY[node.nodeName.toLowerCase()]?.(node as Element, open);
    copy?.append(...inner);
    return copy ? [copy] : inner;
  });

const COPY: Readonly<Record<string, (from: Element, open: OpenLink) => HTMLElement>> = {
  b: () => h('b'),
  i: () => h('i'),
  u: () => h('u'),
  s: () => h('s'),
  strike: () => h('s'),
  br: () => h('br'),
  time: (from) => h('time', { datetime: from.getAttribute('datetime') ?? undefined }),
  font: (from) => {
    const color = from.getAttribute('color') ?? '';
    const copy = h('span', { class: COLOR.test(color) ? 'card-font' : undefined });
    if (COLOR.test(color)) copy.style.setProperty('--card-font', color);
    return copy;
  },
  a: (from, open) => {
    const url = openable(from.getAttribute('href') ?? '');
    if (url === undefined) return h('span');
    const link = h('a', { class: 'card-link', href: url, target: '_blank', rel: 'noopener noreferrer' });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      // A row may be clickable as a whole.
      event.stopPropagation();
      open(url);
    });
    return link;
  },
};
