/** Daily quotas, platform.md 7.7: https://developers.google.com/apps-script/guides/services/quotas */
const limits = {
  consumer: { gmail: 20_000, email: 100, properties: 50_000, urlfetch: 20_000 },
  workspace: { gmail: 50_000, email: 1_500, properties: 500_000, urlfetch: 100_000 },
};

export type Quota = keyof (typeof limits)['consumer'];

const day = 24 * 60 * 60 * 1000;

export type Quotas = {
  /** Uses up units of a quota; throws when it is exceeded. */
  readonly use: (quota: Quota, units: number) => void;
  readonly remaining: (quota: Quota) => number;
};

/** Counts what is used of each quota. A quota is renewed 24 hours after its first use. */
export const createQuotas = (account: 'consumer' | 'workspace' | 'off', now: () => number): Quotas => {
  const used = new Map<Quota, { since: number; units: number }>();

  const current = (quota: Quota) => {
    const entry = used.get(quota);
    if (entry && now() - entry.since < day) return entry;
    const renewed = { since: now(), units: 0 };
    used.set(quota, renewed);
    return renewed;
  };
  const limit = (quota: Quota) => (account === 'off' ? Number.POSITIVE_INFINITY : limits[account][quota]);

  return {
    use: (quota, units) => {
      const entry = current(quota);
      if (entry.units + units > limit(quota)) {
        throw new Error(`Service invoked too many times for one day: ${quota}.`);
      }
      entry.units += units;
    },
    remaining: (quota) => limit(quota) - current(quota).units,
  };
};
