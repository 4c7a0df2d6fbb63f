import { type Attribute, changeTags, type Tag } from './tags';

/** Where things of a mail lead while it is shown here. */
export type Ways = {
  /** The web app's address, as mails name it. */
  readonly webApp: string;
  /** Where images of the web app are loaded; `undefined`: they are left as they are, and not loaded. */
  readonly images: string | undefined;
  /** Where links to the web app lead. */
  readonly links: string;
  /** The image of a Content-ID as a data: address. */
  readonly inline: (contentId: string) => string | undefined;
};

/** What a mail program does not take from a mail: scripts, other documents, and what speaks for the whole document. */
const LEFT_OUT = new Set(
  'script noscript iframe frame frameset object embed applet base meta link title html head body'.split(' '),
);

/** A mail's HTML as it is shown: everything is left as it is but what leads elsewhere. */
export const shownHtml = (html: string, ways: Ways): string =>
  changeTags(html, (tag) => {
    if (LEFT_OUT.has(tag.name)) return undefined;
    if (tag.name === 'img') return changed(tag, 'src', (src) => imageAt(src, ways));
    if (tag.name === 'a' || tag.name === 'area') return leadingOut(changed(tag, 'href', (href) => linkTo(href, ways)));
    return tag;
  });

/**
 * What the composer keeps of what it is given: Gmail takes out comments and everything that is no content, too.
 * A quoted mail may come from where it is shown here: what leads to the web app names its own address again.
 */
export const composedHtml = (html: string, webApp: string): string =>
  changeTags(html, (tag) => {
    if (LEFT_OUT.has(tag.name) || tag.name === 'style') return undefined;
    const back = (url: string): string => url.replace(SHOWN_HERE, webApp);
    return changed(changed(tag, 'src', back), 'href', back);
  });

const SHOWN_HERE = /^\s*(?:http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?)?\/(?:proxy|exec)(?=[?#]|\s*$)/;

/** Plain text as HTML, with its addresses as links. */
export const htmlOfText = (text: string, linked: (href: string) => string = (href) => href): string =>
  text
    .split(/(https?:\/\/[^\s<>"'（）「」、。]+)/)
    .map((piece, index) =>
      index % 2 === 0
        ? escapeHtml(piece)
        : `<a href="${escapeHtml(linked(piece))}" rel="noreferrer">${escapeHtml(piece)}</a>`,
    )
    .join('');

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

export const linkTo = (href: string, { webApp, links }: Pick<Ways, 'webApp' | 'links'>): string =>
  within(href, webApp) ? links + href.trim().slice(webApp.length) : href;

const imageAt = (src: string, { webApp, images, inline }: Ways): string => {
  const [, contentId] = /^\s*cid:(.+?)\s*$/i.exec(src) ?? [];
  if (contentId !== undefined) return inline(contentId) ?? src;
  return images !== undefined && within(src, webApp) ? images + src.trim().slice(webApp.length) : src;
};

/** The web app's address alone, or with a query. */
const within = (url: string, webApp: string): boolean => {
  const trimmed = url.trim();
  return trimmed.startsWith(webApp) && ['', '?', '#'].includes(trimmed.charAt(webApp.length));
};

const changed = (tag: Tag, name: string, change: (value: string) => string): Tag => ({
  ...tag,
  attributes: tag.attributes.map((attribute) =>
    attribute.name === name && attribute.value !== undefined ? { name, value: change(attribute.value) } : attribute,
  ),
});

/** A link tells nobody where it was pressed, and opens a page of its own. */
const leadingOut = (tag: Tag): Tag => {
  const others = tag.attributes.filter(({ name }) => name !== 'rel' && name !== 'target');
  const added: readonly Attribute[] = [
    { name: 'rel', value: 'noreferrer' },
    { name: 'target', value: '_blank' },
  ];
  return { ...tag, attributes: [...others, ...added] };
};
