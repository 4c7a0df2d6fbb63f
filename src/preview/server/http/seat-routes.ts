import type { Hono } from 'hono';
import type { Preview } from '../preview';
import { act } from '../seats/act';
import { listSeat, readSeatMessage } from '../seats/mailbox';
import { readJson, seatAction } from './input';

/** The recipients: their mailboxes, and what they do. */
export const seatRoutes = (app: Hono, preview: Preview): void => {
  const { seats } = preview;
  app.get('/api/seats/:seat', (c) => c.json(listSeat(seats.get(c.req.param('seat')))));
  app.get('/api/seats/:seat/messages/:id', (c) =>
    c.json(readSeatMessage(seats.get(c.req.param('seat')), c.req.param('id'))),
  );
  app.post('/api/seats/:seat/messages/:id', async (c) => {
    const seat = seats.get(c.req.param('seat'));
    const id = c.req.param('id');
    act(preview, seat, id, await readJson(c, seatAction));
    return c.json(readSeatMessage(seat, id));
  });
};
