import { closeSync, openSync, writeSync } from 'node:fs';
import { generateMailbox, type Mailbox } from './generate';
import type { Letter } from './letter';

const CHUNK = 1 << 20;

/** Writes a generated mailbox as Google Takeout would export it. */
export const writeMbox = (file: string, messages: number): Mailbox => {
  const descriptor = openSync(file, 'w');
  let pending: string[] = [];
  let size = 0;
  const flush = (): void => {
    writeSync(descriptor, pending.join(''));
    pending = [];
    size = 0;
  };
  try {
    const mailbox = generateMailbox(messages, (letter) => {
      const text = exported(letter);
      pending.push(text);
      size += text.length;
      if (size > CHUNK) flush();
    });
    flush();
    return mailbox;
  } finally {
    closeSync(descriptor);
  }
};

const exported = ({ at, thread, label, messageId, raw }: Letter): string => {
  const [day, date, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ');
  return (
    `From ${messageId.replace(/\D/g, '').slice(0, 19)}@xxx ${day} ${month} ${date} ${time} +0000 ${year}\r\n` +
    `X-GM-THRID: ${1_700_000_000_000_000_000n + BigInt(thread)}\r\nX-Gmail-Labels: ${label === 'Sent' ? 'Sent' : 'Inbox,Opened'}\r\n` +
    `${raw}\r\n`
  );
};
