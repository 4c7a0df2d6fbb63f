/** A mailbox on disk that cannot be read. The message names the file, says what is wrong with it and what would help. */
export class MailboxError extends Error {
  override readonly name = 'MailboxError';
}
