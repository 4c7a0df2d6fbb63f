import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Failure } from '../../api';
import { languageAsked, Refused, sentenceOf } from '../failure';
import type { Preview } from '../preview';
import { addOnRoutes } from './add-on-routes';
import { attachmentRoutes } from './attachment-routes';
import { bodyRoutes } from './body-routes';
import { checkRequest, mostBytes } from './fence';
import { mailRoutes } from './mail-routes';
import { pageRoutes } from './page-routes';
import { DATA_POLICY } from './policies';
import { seatRoutes } from './seat-routes';
import { webAppRoutes } from './web-app-routes';

/** Everything that the server answers. `port`: the one that it listens on. */
export const createApp = (preview: Preview, port: () => number): Hono => {
  const app = new Hono();
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(ALWAYS)) c.header(name, value);
    const header = (name: string) => c.req.header(name);
    checkRequest(
      {
        ...{ method: c.req.method, path: c.req.path, host: header('host') },
        ...{ origin: header('origin'), contentType: header('content-type') },
      },
      port(),
    );
    const limit = { maxSize: mostBytes(c.req.path), onError: () => refuse(new Refused(413, 'tooLarge')) };
    return bodyLimit(limit)(c, next);
  });
  for (const routes of [pageRoutes, mailRoutes, attachmentRoutes, addOnRoutes, seatRoutes, bodyRoutes, webAppRoutes])
    routes(app, preview);
  app.notFound((c) => failed(c, new Refused(404, 'noSuchPage'), preview));
  app.onError((error, c) => failed(c, error, preview));
  return app;
};

/** Nothing is guessed, told on or kept. Routes that answer otherwise say so. */
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': DATA_POLICY,
};

const refuse = (refused: Refused): never => {
  throw refused;
};

const failed = (c: Context, error: Error, { options }: Preview) => {
  const isKnown = error instanceof Refused;
  if (!isKnown) console.error(error);
  const refused = isKnown ? error : new Refused(500, 'internal');
  // What was not read of a request's body would stand before the next request.
  if (refused.status === 413) c.header('Connection', 'close');
  const failure: Failure = {
    error: sentenceOf(refused, languageAsked(c.req.header('accept-language'), options.language)),
  };
  return c.json(failure, refused.status);
};
