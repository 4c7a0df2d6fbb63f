import type { EpochMs } from '../threads/model';

/** What signs pixels, and what did so before: a mail may be opened late. */
export type Secrets = {
  readonly current: string;
  /** Newest first. */
  readonly earlier: readonly Replaced[];
};

type Replaced = { readonly secret: string; readonly replacedAt: EpochMs };

/** How long what an earlier secret signed is genuine, ms. */
const GRACE = 180 * 86_400_000;

/** Each costs every forged pixel an HMAC. */
export const MOST_EARLIER = 20;

export const firstSecret = (secret: string): Secrets => ({ current: secret, earlier: [] });

/** The secrets that are good now, the current one first. */
export const goodSecrets = ({ current, earlier }: Secrets, now: EpochMs): readonly string[] => [
  current,
  ...earlier.filter(isGood(now)).map(({ secret }) => secret),
];

/** -> `undefined` where so many were replaced within the grace period that one of them would have to go. */
export const rotated = ({ current, earlier }: Secrets, secret: string, now: EpochMs): Secrets | undefined => {
  const good = [{ secret: current, replacedAt: now }, ...earlier.filter(isGood(now))];
  return good.length > MOST_EARLIER ? undefined : { current: secret, earlier: good };
};

const isGood =
  (now: EpochMs) =>
  ({ replacedAt }: Replaced): boolean =>
    now < replacedAt + GRACE;

/** Reads what is stored as JSON. -> `undefined` where there is nothing, or nothing that signs. */
export const readSecrets = (text: string | null): Secrets | undefined => {
  const stored = parsed(text);
  const current = textIn(stored, 'current');
  if (current === undefined) return undefined;
  const earlier: unknown = field(stored, 'earlier') ?? formerOf(stored);
  return { current, earlier: Array.isArray(earlier) ? earlier.flatMap(replacedIn) : [] };
};

/** The first form knew one earlier secret: `{ current, previous, rotatedAt }`. */
const formerOf = (stored: unknown) => [{ secret: field(stored, 'previous'), replacedAt: field(stored, 'rotatedAt') }];

const replacedIn = (stored: unknown): readonly Replaced[] => {
  const [secret, replacedAt] = [textIn(stored, 'secret'), field(stored, 'replacedAt')];
  return secret !== undefined && typeof replacedAt === 'number' ? [{ secret, replacedAt }] : [];
};

const textIn = (stored: unknown, name: string): string | undefined => {
  const value = field(stored, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const field = (stored: unknown, name: string): unknown =>
  typeof stored === 'object' && stored !== null ? Reflect.get(stored, name) : undefined;

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
};
