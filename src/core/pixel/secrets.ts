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
const MOST_EARLIER = 20;

/** The secrets that are good now, the current one first. */
export const goodSecrets = ({ current, earlier }: Secrets, now: EpochMs): readonly string[] => [
  current,
  ...stillGood(earlier, now).map(({ secret }) => secret),
];

/** -> `undefined` where so many were replaced within the grace period that one of them would have to go. */
export const rotated = ({ current, earlier }: Secrets, secret: string, now: EpochMs): Secrets | undefined => {
  const good = [{ secret: current, replacedAt: now }, ...stillGood(earlier, now)];
  return good.length > MOST_EARLIER ? undefined : { current: secret, earlier: good };
};

const stillGood = (earlier: readonly Replaced[], now: EpochMs) =>
  earlier.filter(({ replacedAt }) => now < replacedAt + GRACE);

/** The first form knew one earlier secret. */
type Stored = Partial<Secrets & { readonly previous: string; readonly rotatedAt: EpochMs }> | null;

/** Reads what is stored as JSON. -> `undefined` where there is nothing, or nothing that signs. */
export const readSecrets = (text: string | null): Secrets | undefined => {
  try {
    const stored: Stored = JSON.parse(text ?? 'null');
    const { current, previous: secret, rotatedAt: replacedAt = 0, earlier } = stored ?? {};
    if (typeof current !== 'string' || current === '') return undefined;
    return { current, earlier: [...(earlier ?? []), ...(secret ? [{ secret, replacedAt }] : [])] };
  } catch {
    return undefined;
  }
};
