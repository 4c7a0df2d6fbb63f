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

const HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** Throws where a request is not to be answered. `port` is the one that the server listens on. */
export const checkRequest = ({ method, path, host, origin, contentType }: Asked, port: number): void => {
  // A foreign name that was made to lead here (DNS rebinding) shows in the Host field alone.
  if (!HOSTS.some((name) => host === `${name}:${port}`)) throw new Refused(421, 'foreignHost');
  if (method === 'GET') return;
  if (method !== 'POST') throw new Refused(405, 'method');
  if (!HOSTS.some((name) => origin === `http://${name}:${port}`)) throw new Refused(403, 'foreignOrigin');
  const expected = path === FORM ? 'application/x-www-form-urlencoded' : 'application/json';
  const [type = ''] = (contentType ?? '').split(';');
  if (type.trim().toLowerCase() !== expected) throw new Refused(415, 'contentType');
};

/** Bytes of a request's body: a draft may carry pictures, Gmail takes 25 MB of attachments, a third more in base64. */
export const mostBytes = (path: string): number => (path === '/api/drafts' ? 35_000_000 : 256_000);
