import { type Ceiling, type Ceilings, ceilingsOf, UNLIMITED, withoutReceipts } from '../core/policy/ceiling';
import { MOST_DAYS } from '../core/policy/policy';
import type { Identity, PolicySource } from './ports';
import type { Settings } from './settings';

export type PolicyPorts = { readonly policy: PolicySource; readonly identity: Pick<Identity, 'address'> };

/**
 * What the organisation allows the user. One call, made once an execution; where there is a policy and `account`, the
 * user's address, is not known, one more.
 */
export const ceilingsFor = ({ policy, identity }: PolicyPorts, account?: string): Ceilings => {
  const text = policy.read();
  return text === undefined ? () => UNLIMITED : ceilingsOf(text, account ?? identity.address());
};

/** What the user has chosen, as far as it is allowed. Their choice stays stored, and counts again once it is. */
export const limited = <Some extends ByItself>(settings: Some, ceiling: Ceiling): Some => {
  const { since: _, ...digest } = settings.digest;
  return {
    ...settings,
    labels: settings.labels && ceiling.labels,
    notices: ceiling.notices ? settings.notices : {},
    digest: ceiling.digest ? settings.digest : digest,
  };
};

type ByItself = Pick<Settings, 'labels' | 'notices' | 'digest'>;

/** The limits in force, by name; `some` where there are more for certain recipients. */
export const limitNames = (ceiling: Ceiling, forSomebody: Ceiling): readonly string[] => {
  const { pixel, receipts, disclosure, labels, digest, notices, keepOpensDays } = ceiling;
  const names = {
    pixelOff: pixel === 'off',
    pixelWithLine: pixel === 'with disclosure',
    receiptsOff: receipts === 'off',
    receiptsInternal: receipts === 'internal only',
    line: disclosure === 'required',
    labels: !labels,
    digest: !digest,
    notices: !notices,
    export: !ceiling.export,
    [`keep:${keepOpensDays}`]: keepOpensDays < MOST_DAYS,
    some: (['pixel', 'receipts', 'disclosure'] as const).some((name) => ceiling[name] !== forSomebody[name]),
  };
  return Object.entries(names).flatMap(([name, isInForce]) => (isInForce ? [name] : []));
};

/** Why a mail may not ask for receipts. `named`: recipients outside the organisation. */
export type ReceiptRefusal =
  | { readonly kind: 'receiptsOff'; readonly ceiling: Ceiling }
  | { readonly kind: 'receiptsInternal'; readonly named: readonly string[]; readonly ceiling: Ceiling };

/** -> `undefined` where it may. */
export const receiptRefusal = (ceiling: Ceiling, recipients: readonly string[]): ReceiptRefusal | undefined => {
  if (ceiling.receipts === 'off') return { kind: 'receiptsOff', ceiling };
  const named = withoutReceipts(ceiling, recipients);
  return named.length > 0 ? { kind: 'receiptsInternal', named, ceiling } : undefined;
};
