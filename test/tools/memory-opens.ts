import type { OpenInbox, OpenStore } from '../../src/app/ports';
import { added, OPTED_OUT, stopped, type Waiting } from '../../src/core/pixel/shards';

/** An inbox that lives as long as the test. */
export const memoryOpenInbox = (): OpenInbox => {
  const users = new Map<string, Record<string, string>>();
  let names = 0;
  const newName = () => `b${++names}`;
  const waitingFor = (userKey: string): Waiting => users.get(userKey) ?? {};
  const batches = (userKey: string) => Object.entries(waitingFor(userKey)).filter(([name]) => name !== OPTED_OUT);
  return {
    add: (userKey, loads) => {
      const waiting = waitingFor(userKey);
      users.set(userKey, { ...waiting, ...added(waiting, loads, newName) });
    },
    stop: (userKey, ids) => {
      const waiting = waitingFor(userKey);
      users.set(userKey, { ...waiting, [OPTED_OUT]: stopped(waiting[OPTED_OUT] ?? '', ids) });
      return true;
    },
    isWaiting: (userKey) => batches(userKey).length > 0,
    collect: (userKey, keep) => {
      const taken = batches(userKey);
      if (taken.length > 0) keep(taken.map(([, batch]) => batch));
      const { [OPTED_OUT]: out } = waitingFor(userKey);
      users.set(userKey, out === undefined ? {} : { [OPTED_OUT]: out });
      return true;
    },
  };
};

/** A store that lives as long as the test. */
export const memoryOpenStore = (kept = new Map<string, string>()): OpenStore => ({
  read: () => new Map(kept),
  put: (texts) => {
    for (const text of texts.values()) {
      if (text.length > 9 * 1024 - 20) throw new Error('Argument too large: value');
    }
    for (const [name, text] of texts) kept.set(name, text);
  },
  remove: (name) => void kept.delete(name),
});
