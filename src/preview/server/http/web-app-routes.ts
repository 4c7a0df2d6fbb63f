import type { Context, Hono } from 'hono';
import type { Preview } from '../preview';
import { askWebApp, GMAIL_PROXY, type WebAnswer } from '../web-app';
import { WEB_APP } from '../web-app-address';
import { WEB_APP_POLICY } from './policies';

/** The add-on's web app at this origin: as whoever asks, and through Gmail's image proxy. */
export const webAppRoutes = (app: Hono, preview: Preview): void => {
  app.get('/exec', (c) => answer(c, askWebApp(preview, { query: queryOf(c), userAgent: c.req.header('user-agent') })));
  app.get('/proxy', (c) => answer(c, askWebApp(preview, { query: queryOf(c), userAgent: GMAIL_PROXY })));
  app.post('/exec', async (c) => {
    const posted = { contents: await c.req.text(), type: 'application/x-www-form-urlencoded' };
    return answer(c, askWebApp(preview, { query: queryOf(c), userAgent: c.req.header('user-agent'), posted }));
  });
};

const queryOf = (c: Context): string => new URL(c.req.url).search.slice(1);

/** Images are loaded from frames of another origin; the form on a page is sent from this one, which must show. */
const HEADERS = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'same-origin',
  'Content-Security-Policy': WEB_APP_POLICY,
};

const answer = (c: Context, { kind, content }: WebAnswer) => {
  if (kind === 'failed') return c.text('', 500, HEADERS);
  if (kind === 'text') return c.text(content, 200, HEADERS);
  return c.html(content.replaceAll(WEB_APP, '/exec'), 200, HEADERS);
};
