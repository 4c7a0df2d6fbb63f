import { classes, h } from '../dom';
import { type Json, numberOf, objectOf, textOf } from './json';
import { KNOWN_ICONS } from './known-icons';

/**
 * A Material symbol: the font draws it from its name. The name stands in the style, not in the text: it is no word
 * to be read, copied or found. Nothing for those who do not see it.
 */
export const symbol = (name: string, className?: string): HTMLElement =>
  h('span', {
    class: classes('material-symbols-outlined', 'card-symbol', className),
    'aria-hidden': 'true',
    'data-symbol': name,
  });

/** A button that shows a symbol; its label is its name and its tooltip. */
export const symbolButton = (name: string, label: string): HTMLButtonElement =>
  h(
    'button',
    {
      class: 'card-button card-button--icon card-button--borderless',
      type: 'button',
      'aria-label': label,
      title: label,
    },
    symbol(name),
  );

const visuallyHidden = (text: string): HTMLElement => h('span', { class: 'card-hidden' }, text);

/** An icon of a card (`materialIcon`, `knownIcon`, `iconUrl`) with its word; `undefined` where it has none of them. */
export const iconOf = (value: unknown, { silent = false } = {}): HTMLElement | undefined => {
  const json = objectOf(value);
  const drawn = drawnIcon(json);
  if (!drawn) return undefined;
  const word = silent ? '' : textOf(json.altText);
  const round = json.imageType === 'CIRCLE' && 'card-icon--circle';
  return h('span', { class: classes('card-icon', round) }, drawn, word ? visuallyHidden(word) : undefined);
};

const drawnIcon = (json: Json): HTMLElement | undefined => {
  const url = textOf(json.iconUrl);
  if (isShownImage(url)) return h('img', { class: 'card-icon__image', src: url, alt: '' });
  const material = objectOf(json.materialIcon);
  const name = textOf(material.name) || KNOWN_ICONS[textOf(json.knownIcon)] || nameInUrl(url);
  if (name && IS_NAME.test(name)) return varied(symbol(name), material);
  // An image of another host is not loaded: the sign of an image takes its place.
  return url || name || textOf(json.knownIcon).replace('NONE', '') ? symbol('image') : undefined;
};

const varied = (drawn: HTMLElement, { fill, weight, grade }: Json): HTMLElement => {
  const axes = [
    fill === true && '"FILL" 1',
    numberOf(weight) !== undefined && `"wght" ${numberOf(weight)}`,
    numberOf(grade) !== undefined && `"GRAD" ${numberOf(grade)}`,
  ].filter(Boolean);
  if (axes.length > 0) drawn.style.setProperty('font-variation-settings', axes.join(', '));
  return drawn;
};

const IS_NAME = /^[a-z0-9_]{1,40}$/;

/** Images that are part of the card's JSON. Every other one would be a request to another host. */
export const isShownImage = (url: string): boolean => /^data:image\/(png|jpe?g|gif|webp);base64,/i.test(url);

/** The name in an address of Google's icons: `…/materialicons/mail/v6/24px.svg`, `…/1x/mail_black_24dp.png`. */
const nameInUrl = (url: string): string | undefined =>
  /^https:\/\/(?:fonts|www)\.gstatic\.com\/.*?\/(?:googlesymbols|materialicons\w*|materialsymbols\w*)\/([a-z0-9_]+)\//.exec(
    url,
  )?.[1] ??
  /^https:\/\/(?:fonts|www)\.gstatic\.com\/.*\/([a-z0-9_]+?)_(?:black|white|grey\d*|googblue)_\d+dp\.png$/.exec(
    url,
  )?.[1];
