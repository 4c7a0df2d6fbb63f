import { ownAddresses, parseAddresses } from '../core/address';
import type { FollowUpRules } from '../core/threads/follow-up';
import type { ThreadRecord } from '../core/threads/model';
import { proposedDeadline } from './follow-up/choice';
import { offeredTargets } from './follow-up/targets';
import { HORIZON, type Ledger, newLedger, saveLedger } from './ledger';
import { readingOf } from './overview';
import type { Ports } from './ports';
import { readMessage } from './read-message';
import { rowOf } from './rows';
import { recall, type Synced } from './sync';
import type { MessageView, ThreadView } from './views';

/** One sent thread with its evidence, from what is known. */
export const threadView = (
  synced: Synced,
  threadId: string,
  now: number,
  rules: FollowUpRules,
): ThreadView | undefined => {
  const record = synced.ledger?.book.thread(threadId);
  return record && viewOf(record, synced, now, rules, true);
};

/**
 * The conversation that is open in Gmail, or the sent mail that a receipt or bounce in it is about. One that is not known yet is read now,
 * if the user wrote in it: two calls, and one for each message.
 */
export const messageView = (ports: Ports, synced: Synced, threadId: string, rules: FollowUpRules): MessageView => {
  const { ledger } = synced;
  if (!ledger) return { kind: 'notReadYet', reading: undefined };
  const known = ledger.book.thread(threadId) ?? ledger.book.threadsAbout(threadId)[0];
  const found = known ? { record: known, isKept: true } : readThread(ports, ledger, threadId);
  if (!found) return { kind: 'notReadYet', reading: readingOf(ledger) };
  const { record, isKept } = found;
  if (!record) return { kind: 'nothingSent' };
  // What is read for this once will not be in the list when it is due.
  const thread = viewOf(record, synced, ports.clock.now(), rules, isKept);
  return { kind: 'thread', thread, isElsewhere: record.threadId !== threadId };
};

const viewOf = (
  record: ThreadRecord,
  { ledger, notice, opens }: Synced,
  now: number,
  rules: FollowUpRules,
  isKept: boolean,
): ThreadView => {
  const { row, state } = rowOf(record, opens, isKept ? rules : undefined);
  return {
    now,
    account: ledger?.own.address ?? '',
    row,
    recipients: state.recipients,
    targets: offeredTargets({ row, recipients: state.recipients }),
    deadline: proposedDeadline(rules),
    opens: state.opens,
    hasPixel: (record.latest.pixels ?? []).length > 0,
    reading: readingOf(ledger),
    notice,
  };
};

type Messages = ReturnType<Ports['mailbox']['thread']>;

/** A thread without a record is one in which the user sent nothing. */
type Found = { readonly record: ThreadRecord | undefined; readonly isKept: boolean };

/** -> `undefined` where another execution is reading. */
const readThread = (ports: Ports, known: Ledger, threadId: string): Found | undefined => {
  const own = ownAddresses([known.own.address, ...known.own.aliases]);
  const messages = ports.mailbox.thread(threadId);
  const wrote = messages.some(({ from }) => parseAddresses(from).some(({ address }) => own.includes(address)));
  if (!wrote) return { record: undefined, isKept: false };
  const isOld = messages.every(({ at }) => at < ports.clock.now() - HORIZON);
  if (isOld || messages.every(({ id }) => known.ahead.has(id))) return readApart(ports, known, messages, threadId);
  let found: Found | undefined;
  ports.lock.during(() => {
    const ledger = recall(ports) ?? known;
    for (const { id } of messages) if (!ledger.ahead.has(id)) readMessage(id, ledger, ports.mailbox);
    found = { record: ledger.book.thread(threadId), isKept: true };
    saveLedger(ports.store, ledger, ports.clock.now());
  });
  return found;
};

/** What the ledger does not keep, being too old or too much, is read for this once. */
const readApart = (ports: Ports, { own }: Ledger, messages: Messages, threadId: string): Found => {
  const ledger = newLedger(ports.clock.now(), own);
  for (const { id } of messages) readMessage(id, ledger, ports.mailbox);
  return { record: ledger.book.thread(threadId), isKept: false };
};
