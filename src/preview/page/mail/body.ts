// A mail's body in its frame. The frame runs no script and belongs to no origin: nothing in it can be measured from here.
import { parsed } from '../composer/clean';
import { h } from '../dom';
import { bodyMarkup, bodyPath } from '../server';

/** Links may open tabs of their own; scripts, forms and this page are out of reach. */
export const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

const LINE = 21;
const LEAST = 90;
const MOST = 560;
/** Letters of half an em that fit a line. */
const LINE_LENGTH = 84;

const BREAKING = 'br,p,div,li,tr,h1,h2,h3,h4,blockquote,pre,hr';

/** As high as its text is likely to be; what is longer scrolls. */
export const bodyFrame = (messageId: string, title: string): HTMLIFrameElement => {
  const frame = h('iframe', {
    class: 'body-frame',
    sandbox: SANDBOX,
    src: bodyPath(messageId),
    title,
    referrerpolicy: 'no-referrer',
  });
  frame.style.height = `${LEAST * 2}px`;
  bodyMarkup(messageId).then(
    (markup) => {
      frame.style.height = `${likelyHeight(markup)}px`;
    },
    // The frame itself shows what the server says.
    () => undefined,
  );
  return frame;
};

const likelyHeight = (markup: string): number => {
  const body = parsed(markup);
  for (const one of body.querySelectorAll('style,script,title')) one.remove();
  for (const one of body.querySelectorAll(BREAKING)) one.after('\n');
  const images = body.querySelectorAll('img[height]:not([height="1"])').length;
  const lines = (body.textContent ?? '')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line.trim()) / LINE_LENGTH)), 0);
  return Math.min(MOST, Math.max(LEAST, (lines + 1) * LINE + 32 + images * 120));
};

/** In half ems: a Japanese letter is as wide as two Latin ones. */
const widthOf = (line: string): number => line.length + (line.match(/[\u3000-\u9fff\uff00-\uff60]/g)?.length ?? 0);
