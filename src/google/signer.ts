import type { Signer } from '../app/ports';
import { textOf } from '../core/pixel/base64url';
import { goodSecrets, readSecrets, rotated, type Secrets } from '../core/pixel/secrets';
import { MAC_BYTES, USER_KEY_BYTES } from '../core/pixel/token';
import { again } from './again';

/** Script properties: the secrets of tokens (JSON), and that of user keys, which is never changed. */
const SECRETS = 'pixel.secret';
const USERS = 'pixel.users';

/** As long as Google's cache keeps anything, seconds: a load that finds no secret there costs a call more. */
const CACHED = 21_600;
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
      if (next) write(next);
      return next !== undefined;
    }),
  forget: () => whileLocked(() => void write({ current: newSecret(), earlier: [] })),
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
  if (!secrets)
    throw new Error(`The script property ${SECRETS} is damaged. Run forgetPixelSecrets to make another secret.`);
  return secrets;
};

/**
 * What is stored signs, never what the cache has: the property may have been deleted since, and what a secret signs that
 * nobody keeps is lost once the cache drops it.
 */
const currentSecret = (): string => {
  const text = stored();
  const { current } = known(text ?? whileLocked(made));
  if (text !== null && cached() !== text) quietly(() => whileLocked(() => toCache(stored()), PATIENCE.spared));
  return current;
};

/** What only spares calls. */
const quietly = (work: () => void): void => {
  try {
    work();
  } catch {
    // It does without.
  }
};

/** Two executions that make a secret at once agree on one. */
const made = (): string => stored() ?? write({ current: newSecret(), earlier: [] });

const usersSecret = (): string =>
  whileLocked(() => {
    const text = properties().getProperty(USERS) ?? newSecret();
    properties().setProperty(USERS, text);
    return text;
  });

/** Under the lock. First of all, where anything fails, the cache has nothing rather than what is no longer so. */
const write = (secrets: Secrets): string => {
  const text = JSON.stringify(secrets);
  cache().remove(SECRETS);
  properties().setProperty(SECRETS, text);
  toCache(text);
  return text;
};

/** Only what was read or written under the lock: nothing older can follow something newer then. A cache that fails stays as it was. */
const toCache = (text: string | null): string | null => {
  if (text !== null) quietly(() => cache().put(SECRETS, text, CACHED));
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
