import type { ComposePorts } from './app/compose';
import type { Ports } from './app/ports';
import { gmailMailbox } from './google/gmail-mailbox';
import { gmailIdentity } from './google/identity';
import { propertiesLedgerStore } from './google/ledger-store';
import { cacheOnce } from './google/once';
import { randomId } from './google/random-id';
import { propertiesSettingsStore } from './google/settings-store';
import { userLock } from './google/user-lock';

const clock = { now: () => Date.now() };

export const portsNow = (): Ports => ({
  mailbox: gmailMailbox(),
  identity: gmailIdentity(),
  store: propertiesLedgerStore(),
  lock: userLock(),
  clock,
});

export const composePorts = (): ComposePorts => ({
  identity: gmailIdentity(),
  settings: propertiesSettingsStore(),
  // Until there is a signer, no pixel is offered.
  pixels: { base: () => undefined, randomId, mac: () => '', userKey: () => '' },
  once: cacheOnce(),
  clock,
});
