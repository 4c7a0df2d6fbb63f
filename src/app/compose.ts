import { ownAddresses } from '../core/address';
import { type Expectation, expectationOf } from '../core/expectation';
import { neverTracked } from '../core/never-track';
import type { Ceiling, Ceilings } from '../core/policy/ceiling';
import type { ComposedMail, Language, RecipientField } from './compose-event';
import { readOptedOut } from './opted-out';
import { ceilingsFor, type ReceiptRefusal, receiptRefusal } from './policy';
import type { Clock, Identity, Once, OptOutStore, PixelMaker, PolicySource, SettingsStore } from './ports';
import { parseSettings, type Settings } from './settings';

export type ComposePorts = {
  readonly identity: Identity;
  readonly policy: PolicySource;
  readonly settings: SettingsStore;
  readonly optOuts: OptOutStore;
  readonly pixels: PixelMaker;
  readonly once: Once;
  readonly clock: Clock;
};

/**
 * Whether a mail can have a pixel: `optedOut` where nobody it goes to wants one, `someOptedOut` where one of several does not,
 * `excluded` where it goes to somebody whom the user never wants to track. `forbidden` by the policy; `forbiddenYet` where
 * that depends on recipients whom nobody knows.
 */
export type PixelOffer =
  | 'offered'
  | 'someOptedOut'
  | 'optedOut'
  | 'excluded'
  | 'notConfigured'
  | 'forbidden'
  | 'forbiddenYet';

export type ComposeRecipient = {
  readonly address: string;
  readonly field: RecipientField;
  readonly expectation: Expectation;
};

export type ComposeView = {
  readonly subject: string | undefined;
  /** Empty where Gmail does not tell. */
  readonly recipients: readonly ComposeRecipient[];
  readonly pixel: PixelOffer;
  /** What the policy says of this mail. */
  readonly ceiling: Ceiling;
  /** Whether it may say something else of a mail to others. */
  readonly isForThese: boolean;
  readonly receipts: ReceiptRefusal | undefined;
  /** What was chosen last. */
  readonly chosen: Settings['compose'];
  readonly language: Language;
  /** The user's own wordings of the disclosure; the standard one where it is missing. */
  readonly wording: Settings['disclosure'];
  /** This card and no other. */
  readonly session: string;
};

/** The compose card: for whom the mail is, what can come back, and what can be put into it. */
export const composeView = (ports: ComposePorts, mail: ComposedMail, language: Language): ComposeView => {
  const settings = parseSettings(ports.settings.read());
  const recipients = recipientsOf(ports, mail, settings);
  const ceilings = ceilingsFor(ports);
  const addresses = toWhom(mail) ?? [];
  return {
    subject: mail.subject,
    recipients,
    pixel: offerOf(ports.pixels.base(), recipients, ceilings),
    ceiling: ceilingForMail(ceilings, mail),
    isForThese: ceilings([]).pixel !== ceilings(undefined).pixel,
    receipts: receiptRefusal(ceilings(addresses), addresses),
    chosen: settings.compose,
    language,
    wording: settings.disclosure,
    session: ports.pixels.randomId(),
  };
};

/** -> `undefined` where Gmail does not tell. */
const toWhom = ({ recipients }: Pick<ComposedMail, 'recipients'>): readonly string[] | undefined =>
  recipients.length > 0 ? recipients.map(({ address }) => address) : undefined;

/** What the policy says of a mail. */
export const ceilingForMail = (ceilings: Ceilings, mail: ComposedMail): Ceiling => ceilings(toWhom(mail));

/** Who the mail is for, and what to expect from each. Three calls, none where Gmail does not tell who. */
export const recipientsOf = (
  { identity, optOuts }: Pick<ComposePorts, 'identity' | 'optOuts'>,
  { recipients }: ComposedMail,
  settings: Settings,
): readonly ComposeRecipient[] => {
  if (recipients.length === 0) return [];
  const own = ownAddresses([identity.address(), ...identity.aliases()]);
  const optedOut = readOptedOut(optOuts, settings);
  const excluded = neverTracked(settings.neverTrack);
  return recipients.map((one) => ({ ...one, expectation: expectationOf(one.address, own, optedOut, excluded) }));
};

/** Whether a mail to these can have a pixel. `base` is the web app's address. */
export const offerOf = (
  base: string | undefined,
  recipients: readonly ComposeRecipient[],
  ceilings: Ceilings,
): PixelOffer => {
  const known = toWhom({ recipients });
  if (ceilings(known).pixel === 'off') return known || ceilings([]).pixel === 'off' ? 'forbidden' : 'forbiddenYet';
  if (base === undefined) return 'notConfigured';
  if (recipients.some(({ expectation }) => expectation === 'excluded')) return 'excluded';
  const others = recipients.filter(({ expectation }) => expectation !== 'own');
  const unwilling = others.filter(({ expectation }) => expectation === 'optedOut').length;
  if (unwilling === 0) return 'offered';
  return unwilling < others.length ? 'someOptedOut' : 'optedOut';
};
