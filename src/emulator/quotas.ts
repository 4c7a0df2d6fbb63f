/** Daily quotas: https://developers.google.com/apps-script/guides/services/quotas. Trigger time is in milliseconds. */
const limits = {
  consumer: { gmail: 20_000, email: 100, properties: 50_000, urlfetch: 20_000, triggerTime: 90 * 60_000 },
  workspace: { gmail: 50_000, email: 1_500, properties: 500_000, urlfetch: 100_000, triggerTime: 6 * 60 * 60_000 },
};

export type Quota = keyof (typeof limits)['consumer'];

const day = 24 * 60 * 60 * 1000;

export type Quotas = {
  /** Uses up units of a quota; throws, and uses none, when that would exceed it. */
  readonly use: (quota: Quota, units: number) => void;
  readonly remaining: (quota: Quota) => number;
};

/** Counts what is used of each quota. A quota is renewed 24 hours after its first use. */
export const createQuotas = (account: 'consumer' | 'workspace' | 'off', now: () => number): Quotas => {
  const used = new Map<Quota, { since: number; units: number }>();
  const limit = (quota: Quota) => (account === 'off' ? Number.POSITIVE_INFINITY : limits[account][quota]);

  const current = (quota: Quota) => {
    const entry = used.get(quota);
    return entry && now() - entry.since < day ? entry : { since: now(), units: 0 };
  };

  return {
    use: (quota, units) => {
      const { since, units: before } = current(quota);
      if (before + units > limit(quota)) throw new Error(exceeded(quota));
      used.set(quota, { since, units: before + units });
    },
    remaining: (quota) => limit(quota) - current(quota).units,
  };
};

const exceeded = (quota: Quota): string =>
  quota === 'triggerTime'
    ? 'Service using too much computer time for one day.'
    : `Service invoked too many times for one day: ${quota}.`;
