// Markup from elsewhere -> nodes that may stand in the editor: allowed elements, no script, nothing that loads.
import { h } from '../dom';

const ELEMENTS = new Set(
  'a b strong i em u s strike del ins div p br span font ul ol li blockquote h1 h2 h3 h4 pre code hr sub sup table thead tbody tfoot tr td th center small big'.split(
    ' ',
  ),
);
/** Left out with all that they hold; the contents of other elements that are not allowed stay. */
const DROPPED = new Set(
  'script style head title meta link base iframe frame object embed template noscript svg math form input button textarea select audio video canvas'.split(
    ' ',
  ),
);

const STYLES =
  'color background-color font-size font-family font-weight font-style text-decoration text-align line-height white-space margin margin-top margin-bottom margin-left margin-right padding padding-left padding-top padding-bottom padding-right border-left'.split(
    ' ',
  );
const PLAIN_ATTRIBUTES = ['dir', 'lang', 'color', 'face', 'size', 'align', 'colspan', 'rowspan', 'start', 'type'];

/** Addresses that a link in a mail may have. */
export const isLinkAddress = (address: string): boolean => /^(https?:\/\/|mailto:|tel:)\S/i.test(address.trim());

/** `marked`: an image becomes a marker that keeps its address aside. */
export type ImageManner = { readonly kind: 'marked'; readonly mark: (image: Element) => Node } | 'dropped';

export const clean = (markup: string, images: ImageManner): DocumentFragment => {
  const body = parsed(markup);
  const fragment = document.createDocumentFragment();
  fragment.append(...childrenOf(body, images));
  return fragment;
};

/** A body that loads nothing. Style sheets go before it is read: the page's policy would complain of each. */
export const parsed = (markup: string): HTMLElement =>
  new DOMParser().parseFromString(markup.replace(/<style\b[\s\S]*?<\/style\s*>/gi, ''), 'text/html').body;

const childrenOf = (parent: Element, images: ImageManner): readonly Node[] =>
  [...parent.childNodes].flatMap((child) => {
    if (child instanceof Text) return [document.createTextNode(child.data)];
    return child instanceof Element ? allowed(child, images) : [];
  });

const allowed = (element: Element, images: ImageManner): readonly Node[] => {
  const name = element.localName;
  if (DROPPED.has(name)) return [];
  if (name === 'img') return images === 'dropped' ? [] : [images.mark(element)];
  if (!ELEMENTS.has(name)) return childrenOf(element, images);
  const made = h(name as keyof HTMLElementTagNameMap, attributesOf(element), ...childrenOf(element, images));
  copyStyles(element.getAttribute('style') ?? '', made);
  return [made];
};

const attributesOf = (element: Element): Readonly<Record<string, string>> => {
  const plain = PLAIN_ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, value]];
  });
  const address = element.localName === 'a' ? (element.getAttribute('href') ?? '') : '';
  return Object.fromEntries(isLinkAddress(address) ? [...plain, ['href', address]] : plain);
};

const copyStyles = (styles: string, to: HTMLElement): void => {
  if (styles === '') return;
  const read = document.createElement('span').style;
  read.cssText = styles;
  for (const name of STYLES) {
    const value = read.getPropertyValue(name);
    if (value !== '' && !/url\s*\(|expression/i.test(value)) to.style.setProperty(name, value);
  }
};
