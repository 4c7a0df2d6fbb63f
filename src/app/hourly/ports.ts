import type { EpochMs } from '../../core/threads/model';
import type { LedgerStore, OwnMail, Ports } from '../ports';

/** What lets Kidoku run for the user by itself. Both may be repeated. They throw what Google throws. */
export type HourlyTrigger = {
  /** Makes it where there is none. */
  readonly ensure: () => void;
  /** Removes it where Kidoku made it. No call where it did not. */
  readonly release: () => void;
  /** Whether Kidoku made it, or was about to. */
  readonly isOurs: () => boolean;
  /** When it ran last, or, where `isLook`, when somebody saw to it last. */
  readonly lastRun: () => LastRun | undefined;
  readonly note: (last: LastRun) => void;
};

export type LastRun = { readonly at: EpochMs; readonly isLook?: true };

export type LabelChange = { readonly add: readonly string[]; readonly remove: readonly string[] };

/** The user's labels in Gmail. Methods are single calls; they throw what Gmail throws. */
export type Labels = {
  /** Name in lower case, as Gmail tells them apart, to id. */
  readonly named: () => ReadonlyMap<string, string>;
  /** -> its id. */
  readonly make: (name: string) => string;
  /** Leaves the name as it is where another label has that one. */
  readonly rename: (id: string, name: string) => void;
  /** Takes it from every message as well. Does nothing where it is gone. */
  readonly remove: (id: string) => void;
  /** At most 1,000 messages; those that are gone do not matter. */
  readonly change: (messageIds: readonly string[], change: LabelChange) => void;
  /** Whether an error says that a label is gone. */
  readonly isGone: (error: unknown) => boolean;
};

/** A text in the user's own account that can be taken away again. */
export type LabelStore = LedgerStore & { readonly clear: () => void };

/** A short text in the user's own account, at most 8,500 characters. */
export type ToldStore = { readonly read: () => string | undefined; readonly write: (text: string) => void };

/** Whether a mail of that subject went from the user to themselves since then. */
export type WasMailed = (address: string, subject: string, since: EpochMs) => boolean;

/** What the hourly run needs from outside. */
export type HourlyPorts = Ports & {
  readonly trigger: HourlyTrigger;
  readonly labels: Labels;
  readonly labelled: LabelStore;
  readonly told: ToldStore;
  readonly mail: OwnMail;
  readonly wasMailed: WasMailed;
};
