import type { Signer } from '../app/ports';
import { textOf } from '../core/pixel/base64url';
import { MAC_BYTES, USER_KEY_BYTES } from '../core/pixel/token';
import { again } from './again';

/** Script properties: the secret of tokens (JSON), and that of user keys, which is never changed. */
const SECRET = 'pixel.secret';
const USERS = 'pixel.users';

/** How long what an earlier secret signed is genuine, ms: a mail may be opened late. */
const GRACE = 180 * 86_400_000;
/** Seconds in the cache. */
const CACHED = 3600;
/** How long to wait for other executions, ms. */
const PATIENCE = 10_000;

type Secrets = { readonly current: string; readonly previous?: string; readonly rotatedAt: number };

/** The script's own secrets. */
export const scriptSigner = (): Signer => ({
  mac: (text) => hmac(text, currentSecret(), MAC_BYTES),
  isGenuine: (text, mac) =>
    secretsIn(cached() ?? again(stored)).some((secret) => isSame(hmac(text, secret, MAC_BYTES), mac)),
  userKey: (address) =>
    hmac(address.toLowerCase(), properties().getProperty(USERS) ?? made(USERS, newSecret), USER_KEY_BYTES),
  rotate: () => {
    const current = currentSecret();
    whileLocked(() => {
      const rotated: Secrets = { current: newSecret(), previous: current, rotatedAt: Date.now() };
      properties().setProperty(SECRET, JSON.stringify(rotated));
      CacheService.getScriptCache().put(SECRET, JSON.stringify(rotated), CACHED);
    });
  },
});

const properties = () => PropertiesService.getScriptProperties();

const stored = (): string | null => properties().getProperty(SECRET);

/** A cache that fails is an empty one. */
const cached = (): string | null => {
  try {
    return CacheService.getScriptCache().get(SECRET);
  } catch {
    return null;
  }
};

/** The secrets that are good now; none where there is no secret yet. */
const secretsIn = (text: string | null): readonly string[] => {
  const secrets = text === null ? undefined : read(text);
  if (!secrets) return [];
  const { current, previous, rotatedAt } = secrets;
  return previous !== undefined && Date.now() < rotatedAt + GRACE ? [current, previous] : [current];
};

const currentSecret = (): string => {
  const known = cached();
  const text = known ?? stored() ?? made(SECRET, () => JSON.stringify({ current: newSecret(), rotatedAt: Date.now() }));
  if (known === null) CacheService.getScriptCache().put(SECRET, text, CACHED);
  const [current] = secretsIn(text);
  if (current === undefined)
    throw new Error(`The script property ${SECRET} is damaged. Delete it to make a new secret.`);
  return current;
};

/** Two executions that make a secret at once agree on one. */
const made = (name: string, make: () => string): string =>
  whileLocked(() => {
    const text = properties().getProperty(name) ?? make();
    properties().setProperty(name, text);
    return text;
  });

const whileLocked = <T>(work: () => T): T => {
  const lock = LockService.getScriptLock();
  lock.waitLock(PATIENCE);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
};

const read = (text: string): Secrets | undefined => {
  try {
    const secrets: Secrets = JSON.parse(text);
    return typeof secrets.current === 'string' && secrets.current !== '' ? secrets : undefined;
  } catch {
    return undefined;
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
