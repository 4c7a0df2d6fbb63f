import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hono } from 'hono';
import { Refused } from '../failure';
import type { Preview } from '../preview';
import { PAGE_POLICY } from './policies';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
};

/** The page and its files; and the faces of its fonts alone, for the frames in which mail is shown. */
export const pageRoutes = (app: Hono, { options: { page } }: Preview): void => {
  app.get('/', async (c) => {
    const html = await readOrRefuse(path.join(page, 'index.html'), 'pageNotBuilt');
    return c.html(html.toString(), 200, { 'Content-Security-Policy': PAGE_POLICY });
  });
  app.get('/page/*', async (c) => {
    const name = c.req.path.slice('/page/'.length);
    const type = TYPES[path.extname(name)];
    if (type === undefined || !/^(?:[\w-]+\/)*[\w-][\w.-]*$/.test(name)) throw new Refused(404, 'noSuchPage');
    const bytes = await readOrRefuse(path.join(page, name), 'noSuchPage');
    // Fonts are the same until the packages change; scripts and styles change with every build.
    const isFont = type.startsWith('font/');
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': type,
      'Cache-Control': isFont ? 'public, max-age=86400' : 'no-cache',
      ...(isFont ? FOR_FRAMES : {}),
    });
  });
  app.get('/fonts.css', async (c) => {
    const css = (await readOrRefuse(path.join(page, 'main.css'), 'pageNotBuilt')).toString();
    return c.body(facesIn(css), 200, { 'Content-Type': 'text/css; charset=utf-8', ...FOR_FRAMES });
  });
};

/** The frames of mails have an origin of their own. */
const FOR_FRAMES = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

const facesIn = (css: string): string =>
  (css.match(/@font-face\s*\{[^}]*\}/g) ?? []).join('\n').replace(/url\((["']?)\.\//g, 'url($1/page/');

const readOrRefuse = async (file: string, reason: 'noSuchPage' | 'pageNotBuilt'): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch {
    throw new Refused(404, reason);
  }
};
