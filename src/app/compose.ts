import { ownAddresses } from '../core/address';
import { type Expectation, expectationOf } from '../core/expectation';
import { neverTracked } from '../core/never-track';
import type { ComposedMail, Language, RecipientField } from './compose-event';
import { readOptedOut } from './opted-out';
import type { Clock, Identity, Once, OptOutStore, PixelMaker, SettingsStore } from './ports';
import { parseSettings, type Settings } from './settings';

export type ComposePorts = {
  readonly identity: Identity;
  readonly settings: SettingsStore;
  readonly optOuts: OptOutStore;
  readonly pixels: PixelMaker;
  readonly once: Once;
  readonly clock: Clock;
};

/**
 * Whether a mail can have a pixel: `optedOut` where nobody it goes to wants one, `someOptedOut` where one of several does not,
 * `excluded` where it goes to somebody whom the user never wants to track.
 */
export type PixelOffer = 'offered' | 'someOptedOut' | 'optedOut' | 'excluded' | 'notConfigured';

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
  return {
    subject: mail.subject,
    recipients,
    pixel: offerOf(ports.pixels.base(), recipients),
    chosen: settings.compose,
    language,
    wording: settings.disclosure,
    session: ports.pixels.randomId(),
  };
};

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
export const offerOf = (base: string | undefined, recipients: readonly ComposeRecipient[]): PixelOffer => {
  if (base === undefined) return 'notConfigured';
  if (recipients.some(({ expectation }) => expectation === 'excluded')) return 'excluded';
  const others = recipients.filter(({ expectation }) => expectation !== 'own');
  const unwilling = others.filter(({ expectation }) => expectation === 'optedOut').length;
  if (unwilling === 0) return 'offered';
  return unwilling < others.length ? 'someOptedOut' : 'optedOut';
};
