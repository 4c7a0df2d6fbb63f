import { createHash } from 'node:crypto';
import { bytesOf } from './encode';
import type { Label, Mail } from './mail';
import { momentOf, separatorDate } from './moment';
import { writeMail } from './write-mail';

/** One message of the export: what it is, and the conversation that Gmail shows it in. */
export type Exported = { readonly mail: Mail; readonly thread: string };

/** A mailbox as Google Takeout exports it; one character a byte. */
export const takeoutMbox = (messages: readonly Exported[]): string => messages.map(exported).join('');

const exported = ({ mail, thread }: Exported): string => {
  const own = mail.labels.some((label) => ['Sent', 'Drafts', 'Chat'].includes(label));
  const id = decimalId(`${mail.messageId}${mail.at}`);
  return (
    `From ${id}@xxx ${separatorDate(momentOf(mail.at))}\r\n` +
    `X-GM-THRID: ${decimalId(thread)}\r\n` +
    `X-Gmail-Labels: ${labels(mail.labels)}\r\n` +
    `${quoted(writeMail(mail, !own))}\r\n`
  );
};

/** What Gmail's Japanese users find in their export. */
const JAPANESE: Readonly<Record<string, string>> = {
  Inbox: '受信トレイ',
  Sent: '送信済み',
  Drafts: '下書き',
  Spam: '迷惑メール',
  Trash: 'ゴミ箱',
  Chat: 'チャット',
  Opened: '開封済み',
  Unread: '未読',
  Important: '重要',
  Promotions: 'カテゴリ: プロモーション',
  Updates: 'カテゴリ: 新着',
};

/** Takeout joins the names with commas first, quotes those that hold one, and encodes the whole list as one text. */
const labels = (all: readonly Label[]): string => {
  const list = all
    .map((label) => JAPANESE[label] ?? label)
    .map((name) => (name.includes(',') ? `"${name}"` : name))
    .join(',');
  const bytes = Array.from(bytesOf(list, 'utf-8'), (byte) =>
    byte > 0x7e || byte < 0x20 || '=?_"'.includes(String.fromCharCode(byte))
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : byte === 0x20
        ? '_'
        : String.fromCharCode(byte),
  );
  return words(bytes).join('\r\n ');
};

/** Encoded words of at most 75 characters; they are joined before they are decoded, so a character may be split. */
const words = (bytes: readonly string[]): readonly string[] => {
  const all = [''];
  for (const byte of bytes) {
    if ((all[all.length - 1] ?? '').length + byte.length > 62) all.push('');
    all[all.length - 1] += byte;
  }
  return all.map((text) => `=?UTF-8?Q?${text}?=`);
};

/** mboxrd: a line that would look like a separator gets one more `>`. */
const quoted = (raw: string): string => raw.replace(/^(>*From )/gm, '>$1');

/** Gmail's ids are 64-bit; the newest begin with 18. */
const decimalId = (seed: string): string =>
  String(
    1_800_000_000_000_000_000n +
      (BigInt(`0x${createHash('sha1').update(seed).digest('hex').slice(0, 14)}`) % 70_000_000_000_000_000n),
  );
