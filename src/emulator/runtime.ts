import type { CallClass } from './call-count';
import type { SetOutcome } from './meter';

/** What the emulated services need of the execution that they run in. */
export type Runtime = {
  /**
   * Counts a call that leaves the script; throws what a test set for it, or the quota error.
   * `method` is its name in the counts, `GmailApp.search`. `units`: messages read, counted to the daily e-mail read quota.
   * -> what a test set as its outcome, otherwise nothing.
   */
  readonly call: (method: string, of: CallClass, units?: number) => undefined | SetOutcome;
  /** Counts a call that does not leave the script. */
  readonly apart: (method: string) => void;
  /** Counts recipients to the daily quota of mail sent; throws `Service invoked too many times for one day: email.` */
  readonly sent: (recipients: number) => void;
  /** How many recipients the daily quota of mail sent has left. */
  readonly sendsLeft?: () => number;
  /** The execution's clock, milliseconds since the epoch. */
  readonly now: () => number;
  /** The signed-in user's address. */
  readonly user: string;
  /** Whom `Session.getActiveUser()` names, where it is not the user. */
  readonly visitor?: string | undefined;
  readonly aliases: readonly string[];
  /** Makes an Apps Script Blob. */
  readonly newBlob: (bytes: Buffer, contentType: string | null, name: string | null) => unknown;
  /** Throws Apps Script's permission error for that method (`GmailApp.search`) unless a granted scope is among them. */
  readonly requireScope: (anyOf: readonly string[], method?: string) => void;
  /** The script's time zone, `Asia/Tokyo`. */
  readonly timeZone: string;
};

/** Does the work of a call, unless a test set another answer for it. `answered`: what that answer comes to. */
export const carryOut = <Result>(
  set: undefined | SetOutcome,
  work: () => Result,
  answered: (returns: unknown) => unknown = (returns) => returns,
): unknown => {
  if (set === undefined) return work();
  if ('returns' in set) return answered(set.returns);
  work();
  throw set.thrownAfter;
};
