import { ownAddresses, parseAddresses } from '../core/address';
import { classify } from '../core/incoming/classify';
import type { Incoming } from '../core/incoming/incoming';
import type { Mail } from '../core/mime/mail';
import { readReceived } from '../core/threads/received';
import { readSent } from '../core/threads/sent';
import type { Ledger } from './ledger';
import type { Mailbox, MessageHead } from './ports';

/** A larger report is judged by its headers: it carries somebody's attachment back, and execution time is short. */
const WHOLE_LIMIT = 10_000_000;

const withoutContent = (mail: Mail): Mail => ({
  ...mail,
  parts: mail.parts.map((part) => withoutContent({ ...part, opening: '' })),
  text: () => '',
});

/** Ordinary mail is judged by its headers; receipts and bounces are read whole. */
const judge = (head: MessageHead, mailbox: Mailbox): Incoming | undefined => {
  const incoming = classify(head.mail);
  if (incoming !== 'needsContent') return incoming;
  const whole = head.size <= WHOLE_LIMIT ? mailbox.whole(head.id) : withoutContent(head.mail);
  const judged = whole && classify(whole);
  return judged === 'needsContent' ? undefined : judged;
};

const enter = (head: MessageHead, ledger: Ledger, mailbox: Mailbox): void => {
  const labels = new Set(head.labelIds);
  if (labels.has('DRAFT') || labels.has('CHAT')) return;
  const own = ownAddresses([ledger.own.address, ...ledger.own.aliases]);
  if (labels.has('SENT')) {
    const sent = labels.has('TRASH') ? undefined : readSent(head.mail, head, own);
    if (sent?.recipients.length) ledger.book.addSent(sent);
    return;
  }
  // A copy of the user's own mail that came back through a list says nothing.
  if (parseAddresses(head.mail.headers.get('From')).some(({ address }) => own.includes(address))) return;
  const incoming = judge(head, mailbox);
  if (incoming) ledger.book.addReceived(readReceived(incoming, head.mail, head));
};

/** Reads one message into the ledger: one service call, and one more for a receipt or bounce. Throws what Gmail throws. */
export const readMessage = (id: string, ledger: Ledger, mailbox: Mailbox): void => {
  const head = mailbox.head(id);
  if (!head) return;
  enter(head, ledger, mailbox);
  ledger.ahead.set(id, head.at);
};
