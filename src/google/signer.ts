import type { Signer } from '../app/ports';
import { textOf } from '../core/pixel/base64url';
import { goodSecrets, readSecrets, rotated, type Secrets } from '../core/pixel/secrets';
import { MAC_BYTES, USER_KEY_BYTES } from '../core/pixel/token';
import { again } from './again';

/** Script properties: the secrets of tokens (JSON), and that of user keys, which is never changed. */
const SECRETS = 'pixel.secret';
const USERS = 'pixel.users';

/** Seconds in the cache. */
const CACHED = 3600;
/** How long to wait for other executions, ms: for what cannot be done otherwise, and for what can. */
const PATIENCE = { needed: 10_000, spared: 500 };

/** The script's own secrets. */
export const scriptSigner = (): Signer => ({
  mac: (text) => hmac(text, currentSecret(), MAC_BYTES),
  isGenuine: (text, mac) => {
    const secrets = readSecrets(cached() ?? again(stored));
    return (
      secrets !== undefined &&
      goodSecrets(secrets, Date.now()).some((secret) => isSame(hmac(text, secret, MAC_BYTES), mac))
    );
  },
  userKey: (address) => hmac(address.toLowerCase(), properties().getProperty(USERS) ?? usersSecret(), USER_KEY_BYTES),
  hasSecret: () => {
    const text = stored();
    return text !== null && known(text) !== undefined;
  },
  rotate: () =>
    whileLocked(() => {
      const text = stored();
      const next =
        text === null ? { current: newSecret(), earlier: [] } : rotated(known(text), newSecret(), Date.now());
      // First of all: where anything fails, the cache has nothing rather than what is no longer so.
      if (next) cache().remove(SECRETS);
      if (next) write(next);
      return next !== undefined;
    }),
});

const properties = () => PropertiesService.getScriptProperties();
const cache = () => CacheService.getScriptCache();

const stored = (): string | null => properties().getProperty(SECRETS);

/** A cache that fails is an empty one. */
const cached = (): string | null => {
  try {
    return cache().get(SECRETS);
  } catch {
    return null;
  }
};

const known = (text: string): Secrets => {
  const secrets = readSecrets(text);
  if (!secrets) throw new Error(`The script property ${SECRETS} is damaged. Delete it to make a new secret.`);
  return secrets;
};

const currentSecret = (): string => known(cached() ?? storedForAll() ?? whileLocked(made)).current;

/** What is stored; the next executions find it in the cache, unless the script is busy. */
const storedForAll = (): string | null => {
  const text = stored();
  try {
    return text === null ? null : whileLocked(() => toCache(stored()), PATIENCE.spared);
  } catch {
    return text;
  }
};

/** Two executions that make a secret at once agree on one. */
const made = (): string => toCache(stored()) ?? write({ current: newSecret(), earlier: [] });

const usersSecret = (): string =>
  whileLocked(() => {
    const text = properties().getProperty(USERS) ?? newSecret();
    properties().setProperty(USERS, text);
    return text;
  });

/** Under the lock. */
const write = (secrets: Secrets): string => {
  const text = JSON.stringify(secrets);
  properties().setProperty(SECRETS, text);
  toCache(text);
  return text;
};

/** Only what was read or written under the lock: nothing older can follow something newer then. A cache that fails stays as it was. */
const toCache = (text: string | null): string | null => {
  try {
    if (text !== null) cache().put(SECRETS, text, CACHED);
  } catch {
    // It only spares calls.
  }
  return text;
};

const whileLocked = <T>(work: () => T, patience = PATIENCE.needed): T => {
  const lock = LockService.getScriptLock();
  lock.waitLock(patience);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
};

/** 244 random bits. */
const newSecret = (): string => Utilities.getUuid() + Utilities.getUuid();

const hmac = (text: string, secret: string, bytes: number): string =>
  textOf(Utilities.computeHmacSha256Signature(text, secret).slice(0, bytes));

/** Takes as long for what is nearly right as for what is wrong. */
const isSame = (a: string, b: string): boolean => {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
};
