import { createEmulator } from '../../emulator';
import type { Account } from '../../emulator/gmail/account';
import { accountByHand } from '../../emulator/gmail/by-hand';
import type { Emulator, EmulatorOptions } from '../../emulator/options';
import type { AddOn } from '../api';
import { createExecutions, type Executions } from './add-on/executions';
import { namedByManifest, readAddOn } from './add-on/manifest';
import type { PreviewOptions } from './options';
import { createSeats, type Seats } from './seats/seats';
import { WEB_APP } from './web-app-address';

/** The sender's account, the add-on in it, and the recipients. */
export type Preview = {
  readonly options: PreviewOptions;
  readonly emulator: Emulator;
  /** The mailbox as its user has it in Gmail itself. */
  readonly gmail: Account;
  readonly addOn: AddOn;
  readonly executions: Executions;
  /** The functions that Gmail may call: those of the manifest, and of the cards that were shown. */
  readonly named: Set<string>;
  readonly seats: Seats;
};

export const createPreview = (options: PreviewOptions): Preview => {
  const { mailbox, user, aliases, timeZone } = options;
  const seats = createSeats(timeZone);
  const onSend: NonNullable<EmulatorOptions['onSend']> = (message) => seats.deliver(message, emulator.clock.now());
  const emulator = createEmulator({
    ...{ mailbox, aliases, onSend, user: user.address, now: options.now, folder: options.bundle },
    quotas: 'consumer',
    locale: options.language,
    webAppUrl: WEB_APP,
  });
  // By hand, as an administrator does it in the script editor.
  emulator.scriptProperties.set('pixel.base', WEB_APP);
  if (options.policy !== undefined) emulator.scriptProperties.set('policy', options.policy);
  const addOn = readAddOn(options.bundle);
  return {
    ...{ options, emulator, addOn, seats },
    gmail: accountByHand(mailbox, { user: user.address, aliases, now: emulator.clock.now, timeZone }, onSend),
    executions: createExecutions(emulator),
    named: new Set(namedByManifest(addOn)),
  };
};
