import { ownAddresses, parseAddresses } from '../core/address';
import type { ThreadRecord } from '../core/threads/model';
import { type Ledger, saveLedger } from './ledger';
import { readingOf } from './overview';
import type { Ports } from './ports';
import { readMessage } from './read-message';
import { rowOf } from './rows';
import { recall, type Synced } from './sync';
import type { MessageView, ThreadView } from './views';

/** One sent thread with its evidence, from what is known. */
export const threadView = ({ ledger, notice }: Synced, threadId: string, now: number): ThreadView | undefined => {
  const record = ledger?.book.thread(threadId);
  return record && viewOf(record, { ledger, notice }, now);
};

/**
 * The conversation that is open in Gmail. One that is not known yet is read now,
 * if the user wrote in it: two calls, and one for each message.
 */
export const messageView = (ports: Ports, synced: Synced, threadId: string): MessageView => {
  const { ledger } = synced;
  if (!ledger) return { kind: 'notReadYet', reading: undefined };
  const record = ledger.book.thread(threadId) ?? readThread(ports, ledger, threadId);
  if (record) return { kind: 'thread', thread: viewOf(record, synced, ports.clock.now()) };
  return { kind: 'nothingSent' };
};

const viewOf = (record: ThreadRecord, { ledger, notice }: Synced, now: number): ThreadView => {
  const { row, state } = rowOf(record);
  return { now, row, recipients: state.recipients, reading: readingOf(ledger), notice };
};

const readThread = (ports: Ports, known: Ledger, threadId: string): ThreadRecord | undefined => {
  const own = ownAddresses([known.own.address, ...known.own.aliases]);
  const messages = ports.mailbox.thread(threadId);
  const wrote = messages.some(({ from }) => parseAddresses(from).some(({ address }) => own.includes(address)));
  if (!wrote) return undefined;
  let record: ThreadRecord | undefined;
  ports.lock.during(() => {
    const ledger = recall(ports) ?? known;
    for (const { id } of messages) if (!ledger.ahead.has(id)) readMessage(id, ledger, ports.mailbox);
    record = ledger.book.thread(threadId);
    saveLedger(ports.store, ledger, ports.clock.now());
  });
  return record;
};
