import type { Session } from '../api';
import { server } from './server';

/** What the server said last of itself, and the preview's time, which goes on from there. */
export const createSession = (first: Session) => {
  let last = first;
  let readAt = performance.now();
  return {
    last: () => last,
    now: () => last.clock.now + (performance.now() - readAt),
    read: async (): Promise<Session> => {
      last = await server.session();
      readAt = performance.now();
      return last;
    },
  };
};
