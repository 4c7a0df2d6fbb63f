import type { Hono } from 'hono';
import type { Clock, Sent, Session } from '../../api';
import { discard, read, save, send } from '../gmail/drafts';
import { countFolders } from '../gmail/folders';
import { markRead, readThread } from '../gmail/thread';
import { listThreads } from '../gmail/thread-list';
import type { Preview } from '../preview';
import { WEB_APP } from '../web-app-address';
import { checked, clockChange, draft, listQuery, readJson } from './input';

/** Gmail itself: the list, conversations, the composer; and the clock. */
export const mailRoutes = (app: Hono, preview: Preview): void => {
  const { gmail, emulator, seats, options } = preview;
  app.get('/api/session', (c) => c.json(sessionOf(preview)));

  app.get('/api/threads', async (c) => {
    const query = checked(listQuery, c.req.query());
    return c.json(await listThreads(gmail, query, c.req.raw.signal));
  });
  app.get('/api/threads/:threadId', (c) => c.json(readThread(gmail, c.req.param('threadId'))));
  app.post('/api/threads/:threadId/read', (c) => {
    markRead(gmail, c.req.param('threadId'));
    return c.json({});
  });

  app.post('/api/drafts', async (c) => c.json(save(gmail, options.user, await readJson(c, draft))));
  app.get('/api/drafts/:id', (c) => c.json(read(gmail, c.req.param('id'))));
  app.post('/api/drafts/:id/send', (c) => {
    const message = send(gmail, c.req.param('id'));
    const sent: Sent = { id: message.id, threadId: message.threadId, deliveredTo: seats.reached(message) };
    return c.json(sent);
  });
  app.post('/api/drafts/:id/discard', (c) => {
    discard(gmail, c.req.param('id'));
    return c.json({});
  });

  app.post('/api/clock', async (c) => {
    const { advance } = await readJson(c, clockChange);
    emulator.clock.advance(advance);
    const clock: Clock = { now: emulator.clock.now() };
    return c.json(clock);
  });
};

const sessionOf = ({ options, emulator, addOn, seats, gmail }: Preview): Session => ({
  mailbox: options.kind,
  me: { ...options.user, aliases: options.aliases },
  language: options.language,
  timeZone: options.timeZone,
  clock: { now: emulator.clock.now() },
  addOn,
  webApp: WEB_APP,
  seats: seats.list(),
  folders: countFolders(gmail.store),
  revision: gmail.history.current(),
});
