import { ownAddresses, parseAddresses } from '../core/address';
import { classify } from '../core/incoming/classify';
import type { Incoming } from '../core/incoming/incoming';
import type { Mail } from '../core/mime/mail';
import { findOwnTokens } from '../core/pixel/find-tokens';
import type { SentMessage } from '../core/threads/model';
import { readReceived } from '../core/threads/received';
import { readSent } from '../core/threads/sent';
import type { Ledger } from './ledger';
import type { Mailbox, MessageHead } from './ports';

/** How far Apps Script's clock may be ahead of Gmail's, ms. */
const CLOCKS_APART = 60_000;

/** A larger report is judged by its headers: it carries somebody's attachment back, and execution time is short. */
const WHOLE_LIMIT = 10_000_000;

/** Who is away says so in a few lines. What comes with more is judged by its headers alone. */
const AUTO_REPLY_LIMIT = 1_000_000;

const withoutContent = (mail: Mail): Mail => ({
  ...mail,
  parts: mail.parts.map((part) => withoutContent({ ...part, opening: '' })),
  text: () => '',
});

type Judged = { readonly incoming: Incoming; readonly mail: Mail };

/** Ordinary mail is judged by its headers; receipts and bounces are read whole, automatic replies to know until when their writer is away. */
const judge = (head: MessageHead, mailbox: Mailbox): Judged | undefined => {
  const incoming = classify(head.mail);
  if (incoming !== 'needsContent')
    return { incoming, mail: isAbsence(head, incoming) ? (mailbox.whole(head.id) ?? head.mail) : head.mail };
  const mail = head.size <= WHOLE_LIMIT ? mailbox.whole(head.id) : withoutContent(head.mail);
  const judged = mail && classify(mail);
  return mail && judged && judged !== 'needsContent' ? { incoming: judged, mail } : undefined;
};

const isAbsence = ({ size }: MessageHead, { kind }: Incoming): boolean =>
  kind === 'autoReply' && size <= AUTO_REPLY_LIMIT;

type Pixels = Pick<SentMessage, 'pixels' | 'quotedPixels'>;

/** The pixels in a sent message: one more call, for whoever has used one, where the message can have one. */
const pixelsOf = ({ id, at, mail }: MessageHead, { pixel }: Ledger, mailbox: Mailbox): Pixels => {
  if (!pixel || at < pixel.since - CLOCKS_APART || mail.type === 'text/plain') return {};
  const { own, quoted } = findOwnTokens(mailbox.html(id) ?? '', pixel.userKey, at);
  return { pixels: own.map((token) => token.id), quotedPixels: quoted.map((token) => token.id) };
};

const enter = (head: MessageHead, ledger: Ledger, mailbox: Mailbox): void => {
  const labels = new Set(head.labelIds);
  if (labels.has('DRAFT') || labels.has('CHAT')) return;
  const own = ownAddresses([ledger.own.address, ...ledger.own.aliases]);
  if (labels.has('SENT')) {
    const sent = labels.has('TRASH') ? undefined : readSent(head.mail, head, own);
    if (sent?.recipients.length) ledger.book.addSent({ ...sent, ...pixelsOf(head, ledger, mailbox) });
    return;
  }
  // A copy of the user's own mail that came back through a list says nothing.
  if (parseAddresses(head.mail.headers.get('From')).some(({ address }) => own.includes(address))) return;
  const judged = judge(head, mailbox);
  if (judged) ledger.book.addReceived(readReceived(judged.incoming, judged.mail, head));
};

/** Reads one message into the ledger: one service call, and one more for a receipt, a bounce, an automatic reply and whoever uses pixels. Throws what Gmail throws. */
export const readMessage = (id: string, ledger: Ledger, mailbox: Mailbox): void => {
  const head = mailbox.head(id);
  if (!head) return;
  enter(head, ledger, mailbox);
  ledger.ahead.set(id, head.at);
};
