import { ownAddresses, parseAddresses } from '../core/address';
import type { ThreadRecord } from '../core/threads/model';
import { offeredTargets } from './follow-up/targets';
import { HORIZON, type Ledger, newLedger, saveLedger } from './ledger';
import { readingOf } from './overview';
import type { Ports } from './ports';
import { readMessage } from './read-message';
import { rowOf } from './rows';
import { recall, type Synced } from './sync';
import type { MessageView, ThreadView } from './views';

/** One sent thread with its evidence, from what is known. */
export const threadView = (synced: Synced, threadId: string, now: number): ThreadView | undefined => {
  const record = synced.ledger?.book.thread(threadId);
  return record && viewOf(record, synced, now);
};

/**
 * The conversation that is open in Gmail, or the sent mail that a receipt or bounce in it is about. One that is not known yet is read now,
 * if the user wrote in it: two calls, and one for each message.
 */
export const messageView = (ports: Ports, synced: Synced, threadId: string): MessageView => {
  const { ledger } = synced;
  if (!ledger) return { kind: 'notReadYet', reading: undefined };
  const [known] = ledger.book.threadsAbout(threadId);
  const record = ledger.book.thread(threadId) ?? known ?? readThread(ports, ledger, threadId);
  if (record === 'nothingSent') return { kind: 'nothingSent' };
  if (!record) return { kind: 'notReadYet', reading: readingOf(ledger) };
  const isElsewhere = record.threadId !== threadId;
  return { kind: 'thread', thread: viewOf(record, synced, ports.clock.now()), isElsewhere };
};

const viewOf = (record: ThreadRecord, { ledger, notice, opens }: Synced, now: number): ThreadView => {
  const { row, state } = rowOf(record, opens);
  return {
    now,
    account: ledger?.own.address ?? '',
    row,
    recipients: state.recipients,
    targets: offeredTargets({ row, recipients: state.recipients }),
    opens: state.opens,
    reading: readingOf(ledger),
    notice,
  };
};

type Messages = ReturnType<Ports['mailbox']['thread']>;

/** -> `undefined` where another execution is reading. */
const readThread = (ports: Ports, known: Ledger, threadId: string): ThreadRecord | 'nothingSent' | undefined => {
  const own = ownAddresses([known.own.address, ...known.own.aliases]);
  const messages = ports.mailbox.thread(threadId);
  const wrote = messages.some(({ from }) => parseAddresses(from).some(({ address }) => own.includes(address)));
  if (!wrote) return 'nothingSent';
  const isOld = messages.every(({ at }) => at < ports.clock.now() - HORIZON);
  if (isOld || messages.every(({ id }) => known.ahead.has(id))) return readApart(ports, known, messages, threadId);
  let record: ThreadRecord | 'nothingSent' | undefined;
  ports.lock.during(() => {
    const ledger = recall(ports) ?? known;
    for (const { id } of messages) if (!ledger.ahead.has(id)) readMessage(id, ledger, ports.mailbox);
    record = ledger.book.thread(threadId) ?? 'nothingSent';
    saveLedger(ports.store, ledger, ports.clock.now());
  });
  return record;
};

/** What the ledger does not keep, being too old or too much, is read for this once. */
const readApart = (ports: Ports, { own }: Ledger, messages: Messages, threadId: string) => {
  const ledger = newLedger(ports.clock.now(), own);
  for (const { id } of messages) readMessage(id, ledger, ports.mailbox);
  return ledger.book.thread(threadId) ?? 'nothingSent';
};
