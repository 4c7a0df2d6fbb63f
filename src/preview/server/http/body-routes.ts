import type { Context, Hono } from 'hono';
import { bodyPage, type ImageWay } from '../body/body-page';
import { Refused } from '../failure';
import type { Preview } from '../preview';
import { messageIn } from '../seats/mailbox';
import type { Recipient } from '../seats/people';
import { WEB_APP } from '../web-app-address';
import { bodyPolicy } from './policies';

const WAYS: Readonly<Record<Recipient['program'], ImageWay>> = { asks: 'exec', proxy: 'proxy', noImages: 'none' };

/** The bodies of mails, each a document for a frame. The sender reads mail in Gmail, which loads images through its proxy. */
export const bodyRoutes = (app: Hono, { gmail, seats }: Preview): void => {
  app.get('/body/:id', (c) => {
    const message = gmail.store.get(c.req.param('id'));
    if (!message) throw new Refused(404, 'noSuchMessage');
    return body(c, bodyPage(gmail.contents.parsed(message), WEB_APP, 'proxy'), 'proxy');
  });
  app.get('/seats/:seat/body/:id', (c) => {
    const seat = seats.get(c.req.param('seat'));
    const message = messageIn(seat, c.req.param('id'));
    const way = WAYS[seat.person.program];
    return body(c, bodyPage(seat.contents.parsed(message), WEB_APP, way), way);
  });
};

const body = (c: Context, html: string, way: ImageWay) =>
  c.html(html, 200, { 'Content-Security-Policy': bodyPolicy(`http://${c.req.header('host')}`, way) });
