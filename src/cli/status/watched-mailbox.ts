import type { MailStore } from '../../emulator/mailbox/store';

/** The same mailbox, which tells how many of its messages have been asked for so far. */
export const watchedMailbox = (mailbox: MailStore, onRead: (done: number, total: number) => void): MailStore => {
  const read = new Set<string>();
  return {
    ...mailbox,
    get: (id) => {
      read.add(id);
      onRead(read.size, mailbox.size);
      return mailbox.get(id);
    },
  };
};
