import type { OpenInbox, OpenStore } from '../../src/app/ports';
import { loadAt } from '../../src/core/pixel/loads';
import { isSpent, withRoom } from '../../src/core/pixel/room';
import { added, OPTED_OUT, stopped, stoppedBy } from '../../src/core/pixel/shards';
import { forbidsEveryPixel } from '../../src/core/policy/ceiling';

/** An inbox that lives as long as the test. */
export const memoryOpenInbox = (kept = new Map<string, string>(), now = Date.now): OpenInbox => {
  let names = 0;
  const closed = new Map<string, string>();
  const isUnwanted = (userKey: string, policy: string) => closed.get(userKey) === policy || forbidsEveryPixel(policy);
  const newName = () => `b${++names}`;
  const put = (texts: Readonly<Record<string, string>>, prefix = '') => {
    for (const [key, text] of Object.entries(texts)) kept.set(prefix + key, text);
  };
  const own = (prefix: string) => [...kept].filter(([key]) => key.startsWith(prefix));
  const batches = (prefix: string) => own(prefix).filter(([key]) => key !== prefix + OPTED_OUT);
  return {
    add: (userKey, loads) => {
      const prefix = `opens.${userKey}.`;
      const policy = kept.get('policy');
      if (policy !== undefined && loads.mark !== 'optOut' && isUnwanted(userKey, policy)) return;
      put(withRoom(Object.fromEntries(own('opens.'))));
      const waiting = own(prefix).map(([key, text]) => [key.slice(prefix.length), text]);
      put(added(Object.fromEntries(waiting), loads, newName), prefix);
    },
    close: (userKey, policy) => void closed.set(userKey, policy),
    stop: (userKey, ids) => {
      const key = `opens.${userKey}.${OPTED_OUT}`;
      const optOuts = ids.map((id) => loadAt(id, 'optOut', now()));
      kept.set(key, stopped(kept.get(key) ?? '', optOuts));
      return true;
    },
    isWaiting: (userKey) => batches(`opens.${userKey}.`).length > 0,
    collect: (userKey, keep) => {
      const taken = batches(`opens.${userKey}.`);
      const texts = taken.map(([, text]) => text).filter((text) => text !== '');
      if (texts.length > 0) keep(texts);
      const out = `opens.${userKey}.${OPTED_OUT}`;
      const stoppedNow = stoppedBy(kept.get(out) ?? '', texts);
      if (stoppedNow !== '') kept.set(out, stoppedNow);
      const spent = [...kept].filter(([key, text]) => key.startsWith('opens.') && isSpent(text, now()));
      for (const [key] of [...taken, ...spent]) kept.delete(key);
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
