import type { Ceilings } from '../../core/policy/ceiling';
import type { AddOnEvent } from '../event';
import type { CheckStore, Clock, Drafts, Identity, LedgerStore, Lock, Mailbox, OpenInbox, PixelMaker } from '../ports';
import type { Settings } from '../settings';

/** What a script can find out about itself. Single service calls; they throw what Apps Script throws. */
export type Probes = {
  /** Whether everything that the manifest asks for was granted. */
  readonly hasAllScopes: () => boolean;
  readonly hasHourlyTrigger: () => boolean;
  /** How many mails may be sent today. */
  readonly mailsLeft: () => number;
  /** What is configured as the web app's address, right or wrong. */
  readonly configuredBase: () => string | undefined;
};

/** A mail of Kidoku's own making, to the user alone. */
export type TestMailLetter = { readonly subject: string; readonly text: string; readonly image: string | undefined };

/** Mail to the user with a receipt request. Single service calls; they throw what Gmail throws. */
export type TestMail = {
  readonly send: (address: string, letter: TestMailLetter) => void;
  readonly draft: (address: string, letter: TestMailLetter) => void;
  /** Ids of the newest messages with a label, newest first. */
  readonly newest: (label: 'SENT' | 'INBOX' | 'DRAFT', count: number) => readonly string[];
  readonly trash: (id: string) => void;
  /** Whether Gmail refused, where an error says that nothing was done. */
  readonly isRefusal: (error: unknown) => boolean;
};

export type CheckPorts = {
  readonly probes: Probes;
  readonly testMail: TestMail;
  readonly mailbox: Pick<Mailbox, 'list' | 'newestSentThreads' | 'head' | 'html'>;
  readonly drafts: Pick<Drafts, 'newestSent'>;
  readonly identity: Pick<Identity, 'address'>;
  readonly ledger: LedgerStore;
  readonly pixels: PixelMaker;
  readonly inbox: Pick<OpenInbox, 'collect'>;
  readonly check: CheckStore;
  readonly settings: Pick<Settings, 'userKey' | 'labels' | 'notices' | 'digest'>;
  /** What the policy allows the user. It is read when it is asked for. */
  readonly ceilings: () => Ceilings;
  readonly event: AddOnEvent;
  /** When to stop, by the clock. */
  readonly deadline: number;
  readonly lock: Lock;
  readonly clock: Clock;
};
