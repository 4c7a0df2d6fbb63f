import type { ParsedMessage } from '../../../emulator/mail/message';
import { inlineImages } from './inline-images';
import { htmlOfText, linkTo, shownHtml } from './mail-html';

/** Whoever loads a mail's images: the sender through Gmail's proxy, a recipient as their program does. */
export type ImageWay = 'proxy' | 'exec' | 'none';

/** Characters of a body that are shown; Gmail clips much earlier. */
const LONGEST = 2_000_000;

/** Mail is shown on white, whatever the page around it looks like. */
const STYLE = `
:root { color-scheme: light; }
body { margin: 0; padding: 4px 0; background: #fff; color: #202124; font: 14px/1.6 "Roboto Variable", "Noto Sans JP Variable", Roboto, "Noto Sans JP", Arial, sans-serif; overflow-wrap: anywhere; }
.text { white-space: pre-wrap; }
img { max-width: 100%; }
`;

/** A mail's body as a document of its own. `images`: how the images of the web app are loaded. */
export const bodyPage = (message: ParsedMessage, webApp: string, images: ImageWay): string => {
  const ways = {
    webApp,
    images: images === 'none' ? undefined : `/${images}`,
    links: '/exec',
    inline: inlineImages(message),
  };
  const html = message.htmlText()?.slice(0, LONGEST);
  const body =
    html === undefined
      ? `<div class="text">${htmlOfText(message.plainText().slice(0, LONGEST), (href) => linkTo(href, ways))}</div>`
      : shownHtml(html, ways);
  return `<!doctype html>
<html><head><meta charset="utf-8"><base target="_blank"><link rel="stylesheet" href="/fonts.css"><style>${STYLE}</style></head>
<body>${body}</body></html>`;
};
