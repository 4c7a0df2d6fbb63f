import type { Hono } from 'hono';
import { attachmentOf } from '../gmail/attachment';
import type { Preview } from '../preview';

/** What is attached to mails: kept as files, never shown. */
export const attachmentRoutes = (app: Hono, { gmail }: Preview): void => {
  app.get('/attachments/:messageId/:n', (c) => {
    const { name, bytes } = attachmentOf(gmail, c.req.param('messageId'), c.req.param('n'));
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': asFile(name),
    });
  });
};

/** RFC 6266: letters of ASCII for whoever knows no others, and the name itself. */
const asFile = (name: string): string => {
  const plain = name.replace(/[^\w. ()-]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
