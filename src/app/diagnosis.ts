import { reasonsOfSilence, type SilenceReason } from '../core/diagnosis';
import { neverTracked } from '../core/never-track';
import type { Ceilings } from '../core/policy/ceiling';
import { readOptedOut } from './opted-out';
import { receiptRefusal } from './policy';
import type { OptOutStore } from './ports';
import type { Settings } from './settings';
import type { ThreadView } from './views';

/** Recipients from whom nothing came, for the same reasons. */
export type Silence = { readonly addresses: readonly string[]; readonly reasons: readonly SilenceReason[] };

export type SilencePorts = {
  readonly settings: Pick<Settings, 'neverTrack' | 'optedOut'>;
  readonly optOuts: OptOutStore;
  readonly ceilings: (account: string) => Ceilings;
  /** Whether the web app answered at the last setup check; `undefined` where nobody looked. */
  readonly endpointAnswers: () => boolean | undefined;
};

/** The same with why nothing came back, for each recipient without a signal; no call where there is none. */
export const explained = (ports: SilencePorts, view: ThreadView): ThreadView => {
  const silent = view.recipients.filter(({ addressed, status }) => addressed && status === 'noSignal');
  if (view.row.status === 'replied' || silent.length === 0) return view;
  const addressed = view.recipients.filter((one) => one.addressed).map(({ address }) => address);
  const ceiling = ports.ceilings(view.account)(addressed);
  const facts = {
    now: view.now,
    sentAt: view.row.sentAt,
    asksReceipt: view.row.asksReceipt === true,
    hasPixel: view.hasPixel === true,
    recipients: addressed.length,
    optedOut: readOptedOut(ports.optOuts, ports.settings),
    excluded: neverTracked(ports.settings.neverTrack),
    forbidden: { pixel: ceiling.pixel === 'off', receipts: receiptRefusal(ceiling, addressed) !== undefined },
    endpointAnswers: ports.endpointAnswers(),
  };
  const groups = new Map<string, { addresses: string[]; reasons: readonly SilenceReason[] }>();
  for (const recipient of silent) {
    const reasons = reasonsOfSilence(recipient, facts);
    const group = groups.get(reasons.join()) ?? { addresses: [], reasons };
    group.addresses.push(recipient.address);
    groups.set(reasons.join(), group);
  }
  return { ...view, silence: [...groups.values()], ceiling };
};
