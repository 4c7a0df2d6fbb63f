import type { OpenInbox } from '../app/ports';
import { added, OPTED_OUT, stopped, type Waiting } from '../core/pixel/shards';
import { again } from './again';
import { randomId } from './random-id';

/** How long a load waits for its turn, and how long a person who looks at the list does, ms. */
const PATIENCE = { load: 20_000, person: 1_000 };

/** Each value that is taken costs a call to remove. What is more is taken next time. */
const MOST_AT_ONCE = 40;

/** Shards in the script properties: docs/decisions/0005. */
export const propertiesOpenInbox = (): OpenInbox => ({
  add: (userKey, loads) => {
    // The lock is free again when the execution ends, which is at once: to say so would cost a call.
    const waiting = isMine(PATIENCE.load) ? waitingFor(userKey) : undefined;
    const changed = waiting ? added(waiting, loads, newName) : { [newName()]: added({}, loads, newName)[0] ?? '' };
    if (Object.keys(changed).length === 0) return;
    const values = named(changed, prefixOf(userKey));
    // The same values once more do no harm, whether the first attempt took effect or not.
    again(() => properties().setProperties(values));
  },
  stop: (userKey, ids) => {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(PATIENCE.person)) return false;
    try {
      const name = prefixOf(userKey) + OPTED_OUT;
      properties().setProperty(name, stopped(properties().getProperty(name) ?? '', ids));
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
      const taken = Object.entries(properties().getProperties())
        .filter(([key]) => isBatch(key, prefixOf(userKey)))
        .slice(0, MOST_AT_ONCE);
      if (taken.length > 0) keep(taken.map(([, batch]) => batch));
      for (const [key] of taken) properties().deleteProperty(key);
      return true;
    } finally {
      lock.releaseLock();
    }
  },
});

const properties = () => PropertiesService.getScriptProperties();

const prefixOf = (userKey: string): string => `opens.${userKey}.`;

const isBatch = (key: string, prefix: string): boolean => key.startsWith(prefix) && key !== prefix + OPTED_OUT;

/** A lock that fails is a busy one. */
const isMine = (patience: number): boolean => {
  try {
    return LockService.getScriptLock().tryLock(patience);
  } catch {
    return false;
  }
};

/** -> `undefined` where the properties could not be read: nothing that is there may be written over then. */
const waitingFor = (userKey: string): Waiting | undefined => {
  const prefix = prefixOf(userKey);
  try {
    const own = Object.entries(properties().getProperties()).filter(([key]) => key.startsWith(prefix));
    const waiting: Record<string, string> = {};
    for (const [key, text] of own) waiting[key.slice(prefix.length)] = text;
    return waiting;
  } catch {
    return undefined;
  }
};

const named = (changed: Waiting, prefix: string): Record<string, string> => {
  const values: Record<string, string> = {};
  for (const [name, text] of Object.entries(changed)) values[prefix + name] = text;
  return values;
};

/** 13 letters that no other batch has. */
const newName = (): string => `b${randomId()}`;
