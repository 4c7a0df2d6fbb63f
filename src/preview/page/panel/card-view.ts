import { classes, h } from '../dom';
import type { Drawing } from './drawing';
import type { Field } from './fields';
import { symbol, symbolButton } from './icons';
import { imageOf } from './images';
import { isObject, type Json, objectOf, objectsOf, printed, textOf } from './json';
import { type Entry, menuOf } from './menu';
import { sectionOf } from './section';
import { buttonOf } from './widgets/buttons';
import { widgetsOf } from './widgets/table';

/** What is drawn as one card: a card, the choice between several, an error of the add-on, or what cannot be read. */
export type Page =
  | { readonly kind: 'card'; readonly json: Json }
  | { readonly kind: 'list'; readonly json: readonly Json[] }
  | { readonly kind: 'error'; readonly json: { readonly error: string } }
  | { readonly kind: 'nothing' | 'unreadable'; readonly json: unknown };

export type CardView = {
  readonly element: HTMLElement;
  /** Where the focus goes when the card comes. */
  readonly heading: HTMLElement;
  readonly fields: readonly Field[];
};

/** What the panel gives to a card besides its content. */
export type Around = {
  readonly back: (() => void) | undefined;
  readonly refresh: (() => void) | undefined;
  /** Shows one of several cards. */
  readonly pick: (card: Json) => void;
};

export const drawPage = (page: Page, drawing: Omit<Drawing, 'register' | 'widgets'>, around: Around): CardView => {
  const fields: Field[] = [];
  const own: Drawing = {
    ...drawing,
    register: (field) => fields.push(field),
    widgets: (list) => widgetsOf(list, own),
  };
  return { ...parts(page, own, around), fields };
};

const parts = (page: Page, drawing: Drawing, around: Around): Omit<CardView, 'fields'> => {
  const { words } = drawing;
  if (page.kind === 'card') return cardOf(page.json, drawing, around);
  if (page.kind === 'list') {
    const rows = page.json.map((card) => listRow(card, words('untitled'), () => around.pick(card)));
    return framed(
      { title: '', name: words('pickCard') },
      [h('div', { class: 'card-section' }, ...rows)],
      drawing,
      around,
    );
  }
  if (page.kind === 'error') {
    return framed(
      { title: words('errorTitle') },
      [errorOf(words('errorText'), page.json.error, drawing)],
      drawing,
      around,
    );
  }
  const details = page.kind === 'nothing' ? '' : printed(page.json);
  const word = page.kind === 'nothing' ? 'nothing' : 'unreadable';
  return framed({ title: words('errorTitle') }, [errorOf(words(word), details, drawing)], drawing, around);
};

const cardOf = (json: Json, drawing: Drawing, around: Around): Omit<CardView, 'fields'> => {
  const header = objectOf(json.header);
  const sections = objectsOf(json.sections).map((section) => sectionOf(section, drawing));
  const actions = objectsOf(json.cardActions).map((action) => ({
    text: textOf(action.actionLabel),
    run: () => drawing.press(objectOf(action.onClick)),
  }));
  const top = {
    title: textOf(header.title),
    subtitle: textOf(header.subtitle),
    image: headerImage(header),
    name: textOf(json.name) || drawing.words('untitled'),
    actions,
  };
  return framed(top, sections, drawing, around, footerOf(json.fixedFooter, drawing));
};

const headerImage = (header: Json): HTMLElement | undefined => {
  const url = textOf(header.imageUrl);
  if (!url) return undefined;
  const round = header.imageType !== 'SQUARE' && 'card-header__image--circle';
  return imageOf(url, textOf(header.imageAltText), classes('card-header__image', round));
};

type Top = {
  readonly title: string;
  readonly subtitle?: string;
  readonly image?: HTMLElement | undefined;
  /** What a card without a title is called. */
  readonly name?: string;
  readonly actions?: readonly Entry[];
};

const framed = (top: Top, body: readonly HTMLElement[], drawing: Drawing, around: Around, footer?: HTMLElement) => {
  const heading = top.title ? h('h2', { class: 'card-header__title', tabindex: -1 }, top.title) : undefined;
  const texts = h(
    'div',
    { class: 'card-header__texts' },
    heading,
    top.subtitle ? h('p', { class: 'card-header__subtitle' }, top.subtitle) : undefined,
  );
  const parts = [backOf(drawing, around), top.image, heading ? texts : undefined, menuIn(top, drawing, around)];
  const header = parts.some(Boolean) ? h('header', { class: 'card-header' }, ...parts) : undefined;
  const element = h(
    'article',
    { class: 'card', tabindex: -1, 'aria-label': top.title || top.name },
    header,
    h('div', { class: 'card-body' }, ...body),
    footer,
  );
  return { element, heading: heading ?? element };
};

const backOf = ({ words }: Drawing, { back }: Around): HTMLElement | undefined => {
  if (!back) return undefined;
  const button = symbolButton('arrow_back', words('back'));
  button.addEventListener('click', back);
  return button;
};

const menuIn = ({ actions = [] }: Top, { words }: Drawing, { refresh }: Around): HTMLElement | undefined => {
  const text = words('refresh');
  // A card may bring its own: two of the same name could not be told apart.
  const isOwn = actions.some((action) => action.text.trim() === text);
  const entries = refresh && !isOwn ? [...actions, { text, run: refresh }] : actions;
  if (entries.length === 0) return undefined;
  const button = symbolButton('more_vert', words('more'));
  return h('div', { class: 'card-header__menu' }, button, menuOf(button, entries));
};

const footerOf = (value: unknown, drawing: Drawing): HTMLElement | undefined => {
  if (!isObject(value)) return undefined;
  const { primaryButton, secondaryButton } = value;
  const buttons = [
    isObject(secondaryButton) ? buttonOf(secondaryButton, drawing, 'OUTLINED') : undefined,
    isObject(primaryButton) ? buttonOf(primaryButton, drawing, 'FILLED') : undefined,
  ];
  return h('footer', { class: 'card-footer' }, ...buttons);
};

const listRow = (card: Json, untitled: string, run: () => void): HTMLElement => {
  const { title, subtitle } = objectOf(card.header);
  const button = h(
    'button',
    { class: 'card-pick', type: 'button' },
    h('span', {}, textOf(title) || textOf(card.name) || untitled),
    textOf(subtitle) ? h('span', { class: 'card-row__label' }, textOf(subtitle)) : undefined,
  );
  button.addEventListener('click', run);
  return button;
};

const errorOf = (text: string, details: string, { words }: Drawing): HTMLElement =>
  h(
    'div',
    { class: 'card-section card-error' },
    h('p', { class: 'card-error__text' }, symbol('error'), h('span', {}, text)),
    details ? h('p', { class: 'card-row__label' }, words('errorDetails')) : undefined,
    details ? h('pre', { class: 'card-error__details', tabindex: 0 }, details) : undefined,
  );
