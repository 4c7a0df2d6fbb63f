import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator } from '../../../src/emulator';
import { openMailbox } from '../../../src/emulator/mailbox/open';
import { type Letter, momentOf, rfcDate } from './letters';

export type Evidence = { readonly kind: string; readonly counts: boolean; readonly confidence: string };
export type Recipient = {
  readonly address: string;
  readonly addressed?: boolean;
  readonly status: string;
  readonly evidence: readonly Evidence[];
};
/** A line of the status command. */
export type StatusLine = {
  readonly threadId: string;
  readonly messageId: string;
  readonly subject: string;
  readonly sentAt: string;
  readonly status: string;
  readonly awaiting: boolean;
  readonly awaitingReason: string;
  readonly recipients: readonly Recipient[];
};

export type How = { readonly takeout: boolean; readonly me?: readonly string[]; readonly now?: string };

/** What the built bundle says of a mailbox of these letters. */
export const statusLines = async (letters: readonly Letter[], how: How): Promise<readonly StatusLine[]> =>
  statusesIn(mbox(letters, how.takeout), how);

/** What the built bundle says of an mbox. */
export const statusesIn = async (mbox: string | Buffer, how: Omit<How, 'takeout'>): Promise<readonly StatusLine[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kidoku-'));
  const file = path.join(folder, 'mail.mbox');
  writeFileSync(file, mbox);
  const [user = '', ...aliases] = how.me ?? ['hanako@kidoku.example', 'h.sato@kidoku.example'];
  try {
    const mailbox = await openMailbox([file], { user, aliases });
    const emulator = createEmulator({
      folder: path.join(__dirname, '../../../dist'),
      mailbox,
      user,
      aliases,
      now: momentOf(how.now ?? '2026-11-20 09:00'),
      frozen: true,
      quotas: 'off',
    });
    return emulator.call('reportStatuses', { sinceDays: 365 }) as readonly StatusLine[];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** `replied, settled | taro@example.co.jp replied: reply, (receipt)`: evidence that does not count is in parentheses. */
export const inWords = (line: StatusLine): string =>
  [`${line.status}, ${line.awaiting ? 'awaiting' : 'settled'}`, ...line.recipients.map(recipientInWords)].join(' | ');

const recipientInWords = ({ address, addressed, status, evidence }: Recipient): string => {
  const signals = evidence.map(({ kind, counts }) => (counts ? kind : `(${kind})`)).join(', ');
  const who = addressed === false ? `${address}, not addressed,` : address;
  return `${who} ${status}${signals === '' ? '' : `: ${signals}`}`;
};

/** An export by Google Takeout; or an mbox without its headers, in which there are no drafts and no chats. */
const mbox = (letters: readonly Letter[], takeout: boolean): string => {
  const kept = letters.filter(({ labels }) => takeout || !labels.some((label) => ['Drafts', 'Chat'].includes(label)));
  return kept
    .map(({ at, raw, labels, thread }, index) => {
      const [day = '', date, month, year, time] = rfcDate(at).replace(',', '').split(' ');
      const separator = `From ${1800000000000000000n + BigInt(index)}@xxx ${day} ${month} ${date} ${time} +0000 ${year}`;
      const added = takeout ? `X-GM-THRID: ${threadNumber(thread)}\nX-Gmail-Labels: ${labels.join(',')}\n` : '';
      return `${separator}\n${added}${raw.replace(/^(>*From )/gm, '>$1')}\n`;
    })
    .join('');
};

const threadNumber = (name: string): bigint =>
  1_700_000_000_000_000_000n +
  Array.from(name).reduce((sum, letter) => (sum * 31n + BigInt(letter.codePointAt(0) ?? 0)) % 10n ** 15n, 0n);
