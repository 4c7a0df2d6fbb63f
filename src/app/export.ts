import type { EpochMs, Evidence, RecipientState } from '../core/threads/model';
import { readingOf } from './overview';
import type { OwnMail } from './ports';
import { isRefusal, type ProblemKind, problemOf, referenceOf } from './problem';
import { rowOf } from './rows';
import type { Synced } from './sync';
import type { ThreadRow } from './views';

/** One sent thread whole. */
export type ExportedThread = {
  readonly row: ThreadRow;
  readonly recipients: readonly RecipientState[];
  /** Opens by one of several recipients, nobody knows whose. */
  readonly opens: readonly Evidence[];
};

/** Everything that is known, newest first. */
export type ExportView = {
  /** The user's address. */
  readonly account: string;
  readonly threads: readonly ExportedThread[];
  /** Set where older mail has not been read yet: since when mail is known. */
  readonly readBackTo: EpochMs | undefined;
};

export const exportView = ({ ledger, opens }: Synced): ExportView => ({
  account: ledger?.own.address ?? '',
  threads: (ledger?.book.threads() ?? []).map((record) => {
    const { row, state } = rowOf(record, opens);
    return { row, recipients: state.recipients, opens: state.opens };
  }),
  readBackTo: readingOf(ledger)?.readBackTo,
});

export type ExportOutcome =
  | { readonly kind: 'sent' | 'nothing' }
  /** It was not sent. */
  | { readonly kind: 'failed'; readonly problem: ProblemKind; readonly reference: string }
  /** Gmail gave no clear answer. */
  | { readonly kind: 'unclear' };

/** Mails the file to the user alone. One call. */
export const mailExport = (
  mail: OwnMail,
  { account, threads }: ExportView,
  letter: Parameters<OwnMail>[1],
): ExportOutcome => {
  if (threads.length === 0) return { kind: 'nothing' };
  try {
    mail(account, letter);
    return { kind: 'sent' };
  } catch (error) {
    const problem = problemOf(error);
    return isRefusal(problem) ? { kind: 'failed', problem, reference: referenceOf(error) } : { kind: 'unclear' };
  }
};
