import { Refused } from '../failure';

/** What decides whether a request is answered. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly contentType: string | undefined;
};

/** The one form that is posted: the web app's own. Everything else is JSON, which a foreign form cannot send. */
const FORM = '/exec';

/** The server listens on 127.0.0.1 alone. */
const NAMES = ['127.0.0.1', 'localhost'];

/** How a browser writes them: it leaves the usual port out. */
const hostsAt = (port: number): readonly string[] => NAMES.map((name) => (port === 80 ? name : `${name}:${port}`));

/** Throws where a request is not to be answered. `port` is the one that the server listens on. */
export const checkRequest = ({ method, path, host, origin, contentType }: Asked, port: number): void => {
  const hosts = hostsAt(port);
  // A foreign name that was made to lead here (DNS rebinding) shows in the Host field alone.
  if (!hosts.some((name) => host === name)) throw new Refused(421, 'foreignHost');
  if (method === 'GET') return;
  if (method !== 'POST') throw new Refused(405, 'method');
  if (!hosts.some((name) => origin === `http://${name}`)) throw new Refused(403, 'foreignOrigin');
  const expected = path === FORM ? 'application/x-www-form-urlencoded' : 'application/json';
  const [type = ''] = (contentType ?? '').split(';');
  if (type.trim().toLowerCase() !== expected) throw new Refused(415, 'contentType');
};

/** Bytes of a request's body: a draft may carry pictures, Gmail takes 25 MB of attachments, a third more in base64. */
export const mostBytes = (path: string): number => (path === '/api/drafts' ? 35_000_000 : 256_000);
