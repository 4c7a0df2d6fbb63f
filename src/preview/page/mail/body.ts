// A mail's body in its frame. The frame runs no script and belongs to no origin: nothing in it can be measured from here.

import { h } from '../dom';
import { parsed } from '../parts/clean';
import { bodyMarkup, bodyPath } from '../server';

/** Links may open tabs of their own; scripts, forms and this page are out of reach. */
export const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

/** Sizes in pixels, as the server's style sheet for bodies has them. */
const LINE = 22.4;
const HALF_EM = 7;
const FRAME = 48;
const IMAGE = 120;
const LEAST = 72;
const MOST = 560;

const BREAKING = 'br,p,div,li,tr,h1,h2,h3,h4,blockquote,pre,hr';
/** With room above and below. */
const SPACED = 'p,ul,ol,h1,h2,h3,h4,blockquote,pre,hr';

/** As high as its text is likely to be; what is longer scrolls. */
export const bodyFrame = (messageId: string, title: string): HTMLIFrameElement => {
  const frame = h('iframe', {
    class: 'body-frame',
    sandbox: SANDBOX,
    src: bodyPath(messageId),
    title,
    referrerpolicy: 'no-referrer',
  });
  const setHeight = (height: number) => {
    frame.style.height = `${Math.round(Math.min(MOST, Math.max(LEAST, height)))}px`;
  };
  setHeight(LEAST);
  bodyMarkup(messageId).then(
    (markup) => setHeight(likelyHeight(parsed(markup), (frame.clientWidth || MOST) / HALF_EM)),
    // The frame itself shows what the server says.
    () => setHeight(LEAST),
  );
  return frame;
};

/** `width`: how many letters of half an em fit a line. */
const likelyHeight = (body: HTMLElement, width: number): number => {
  const lines = textOf(body).split('\n');
  const number = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line.trim()) / width)), 0);
  const images = body.querySelectorAll('img[height]:not([height="1"])').length;
  return number * LINE + FRAME + images * IMAGE;
};

/** What is plain text has its own lines, everything else those of its elements. */
const textOf = (body: HTMLElement): string => {
  const plain = body.querySelector(':scope > .text');
  if (plain) return (plain.textContent ?? '').trim();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) walker.currentNode.data = walker.currentNode.data.replace(/\s+/g, ' ');
  }
  for (const one of body.querySelectorAll(BREAKING)) one.after(one.matches(SPACED) ? '\n\n' : '\n');
  return (body.textContent ?? '').replace(/\s*\n\s*\n\s*/g, '\n\n').trim();
};

/** In half ems: a Japanese letter is as wide as two Latin ones. */
const widthOf = (line: string): number => line.length + (line.match(/[\u3000-\u9fff\uff00-\uff60]/g)?.length ?? 0);
