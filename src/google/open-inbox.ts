import type { OpenInbox } from '../app/ports';
import { type Loads, loadAt } from '../core/pixel/loads';
import { type Inbox, isSpent, sizeOf, withRoom } from '../core/pixel/room';
import { added, OPTED_OUT, stopped, stoppedBy, type Waiting } from '../core/pixel/shards';
import { forbidsEveryPixel } from '../core/policy/ceiling';
import { messageKey } from '../core/threads/message-key';
import { randomId } from './random-id';
import { POLICY } from './script-policy';

/** How long a load waits for its turn, and how long a person who looks at the list does, ms. */
const PATIENCE = { load: 20_000, person: 1_000 };

/** Each value that is taken costs a call to remove. What is more is taken next time. */
const MOST_AT_ONCE = 40;
/** How much of what users left behind is removed beside it. */
const MOST_SPENT = 10;

/** Shards in the script properties: docs/decisions/0005. */
export const propertiesOpenInbox = (): OpenInbox => ({
  add: (userKey, loads) => {
    const stored = lockedProperties();
    if (stored && isUnwanted(stored, userKey, loads)) return;
    const values = stored ? changes(inboxIn(stored), userKey, loads) : leftAlone(userKey, loads);
    if (Object.keys(values).length === 0) return;
    try {
      properties().setProperties(values);
    } catch {
      // The same values once more do no harm, whether the first attempt took effect or not. What was left without
      // the lock since somebody made room may have filled the store.
      properties().setProperties({ ...withRoom(inboxIn(lockedProperties() ?? {})), ...values });
    }
  },
  close: (userKey, policy) => {
    properties().setProperty(closedName(userKey), messageKey(policy));
  },
  stop: (userKey, ids) => {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(PATIENCE.person)) return false;
    try {
      const name = prefixOf(userKey) + OPTED_OUT;
      const optOuts = ids.map((id) => loadAt(id, 'optOut', Date.now()));
      properties().setProperty(name, stopped(properties().getProperty(name) ?? '', optOuts));
      return true;
    } finally {
      lock.releaseLock();
    }
  },
  isWaiting: (userKey) =>
    properties()
      .getKeys()
      .some((key) => isBatch(key, prefixOf(userKey))),
  collect: (userKey, keep) => {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(PATIENCE.person)) return false;
    try {
      const inbox = Object.entries(wholeInbox());
      const isOwn = ([key]: readonly [string, string]) => isBatch(key, prefixOf(userKey));
      const all = inbox.filter(isOwn);
      const own = all.slice(0, MOST_AT_ONCE);
      const batches = own.map(([, text]) => text).filter((text) => text !== '');
      if (batches.length > 0) keep(batches);
      const out = prefixOf(userKey) + OPTED_OUT;
      const before = inbox.find(([key]) => key === out)?.[1] ?? '';
      const after = stoppedBy(before, batches);
      if (after !== before) properties().setProperty(out, after);
      const spent = inbox.filter((one) => !isOwn(one) && isSpent(one[1], Date.now())).slice(0, MOST_SPENT);
      for (const [key] of [...own, ...spent]) properties().deleteProperty(key);
      return own.length === all.length;
    } finally {
      lock.releaseLock();
    }
  },
});

/** Characters of what waits for all users, of at most MOST_KEPT. One call. */
export const sizeOfOpenInbox = (): number => sizeOf(Object.entries(wholeInbox()));

const properties = () => PropertiesService.getScriptProperties();

const ALL = 'opens.';
const prefixOf = (userKey: string): string => `${ALL}${userKey}.`;

const isBatch = (key: string, prefix: string): boolean => key.startsWith(prefix) && key !== prefix + OPTED_OUT;

/** Says under which policy the user may use no pixels. */
const closedName = (userKey: string): string => `closed.${userKey}`;

/** What the policy forbids is not noted. Opt-outs always are. What comes while the properties cannot be read is left out by whoever collects it. */
const isUnwanted = (stored: Stored, userKey: string, { mark }: Loads): boolean => {
  const policy = stored[POLICY];
  if (policy === undefined || mark === 'optOut') return false;
  return stored[closedName(userKey)] === messageKey(policy) || forbidsEveryPixel(policy);
};

type Stored = Readonly<Record<string, string>>;

const wholeInbox = (): Inbox => inboxIn(properties().getProperties());

const inboxIn = (stored: Stored): Inbox => {
  const inbox: Record<string, string> = {};
  for (const [key, text] of Object.entries(stored)) if (key.startsWith(ALL)) inbox[key] = text;
  return inbox;
};

/**
 * -> `undefined` where the script is busy or the lock fails, or the properties could not be read: nothing that is there may be written over
 * then. The lock is free again when the execution ends, which is at once: to say so would cost a call.
 */
const lockedProperties = (): Stored | undefined => {
  try {
    return LockService.getScriptLock().tryLock(PATIENCE.load) ? properties().getProperties() : undefined;
  } catch {
    return undefined;
  }
};

/** What a load changes in the inbox, making room included. */
const changes = (inbox: Inbox, userKey: string, loads: Loads): Inbox => {
  const prefix = prefixOf(userKey);
  const room = withRoom(inbox);
  const own = Object.entries({ ...inbox, ...room }).filter(([key]) => key.startsWith(prefix));
  const changed = added(
    renamed(own, (key) => key.slice(prefix.length)),
    loads,
    newName,
  );
  if (Object.keys(changed).length === 0) return {};
  return { ...room, ...renamed(Object.entries(changed), (name) => prefix + name) };
};

/** What needs no lock: nobody else writes under such a name. */
const leftAlone = (userKey: string, loads: Loads): Inbox => ({
  [prefixOf(userKey) + newName()]: added({}, loads, newName)[0] ?? '',
});

const renamed = (texts: readonly (readonly [string, string])[], rename: (name: string) => string): Waiting => {
  const values: Record<string, string> = {};
  for (const [name, text] of texts) values[rename(name)] = text;
  return values;
};

/** 13 letters that no other batch has. */
const newName = (): string => `b${randomId()}`;
