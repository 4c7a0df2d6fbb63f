import type { ComposePorts } from './app/compose';
import { ceilingsFor } from './app/policy';
import type { Ports } from './app/ports';
import type { SendPorts } from './app/send';
import { disclosureStandards } from './cards/disclosure';
import { propertiesAttemptStore } from './google/attempt-store';
import { propertiesChoiceStore } from './google/choice-store';
import { gmailDrafts } from './google/gmail-drafts';
import { gmailMailbox } from './google/gmail-mailbox';
import { gmailIdentity, isVisitor } from './google/identity';
import { propertiesLedgerStore } from './google/ledger-store';
import { cacheOnce } from './google/once';
import { propertiesOpenInbox } from './google/open-inbox';
import { propertiesOpenStore } from './google/open-store';
import { propertiesOptOutStore } from './google/opt-out-store';
import { pixelMaker } from './google/pixel-maker';
import { scriptPolicy } from './google/script-policy';
import { propertiesSettingsStore } from './google/settings-store';
import { userLock } from './google/user-lock';

const clock = { now: () => Date.now() };

export const portsNow = (): Ports => ({
  mailbox: gmailMailbox(),
  identity: gmailIdentity(),
  policy: scriptPolicy,
  store: propertiesLedgerStore(),
  settings: propertiesSettingsStore(),
  choices: propertiesChoiceStore(),
  optOuts: propertiesOptOutStore(),
  inbox: propertiesOpenInbox(),
  opens: propertiesOpenStore(),
  lock: userLock(),
  clock,
});

export const composePorts = (): ComposePorts => ({
  identity: gmailIdentity(),
  policy: scriptPolicy,
  settings: propertiesSettingsStore(),
  optOuts: propertiesOptOutStore(),
  pixels: pixelMaker(),
  once: cacheOnce(),
  clock,
});

export const sendPorts = (): SendPorts => ({
  drafts: gmailDrafts(),
  attempts: propertiesAttemptStore('sending'),
  mailbox: gmailMailbox(),
  lock: userLock(),
  clock,
  ceilings: () => ceilingsFor({ policy: scriptPolicy, identity: gmailIdentity() }),
  disclosures: () => Object.values(disclosureStandards()),
});

/** Throws for a visitor of the web app: nothing but its own two functions is for them. No card of theirs is any other. */
export const refuseVisitors = (): void => {
  if (isVisitor()) throw new Error('Only the user has permission to do this, in Gmail or in the script editor.');
};
