import { type Digest, dateOf, digestOf, type KeyFields } from '../digest';
import type { ReadTakeoutLabels } from '../labels/takeout-labels';
import type { UserLabels } from '../labels/user-labels';
import { hexadecimal, separatorDate, takeoutId } from '../mbox/separator';
import type { IsOwn } from '../own-address';

/** What the header section of a message on disk says. */
export type FoundHead = Digest & {
  /** Where Takeout names them. */
  readonly id: string | undefined;
  readonly threadId: string | undefined;
  readonly internalDate: number;
  /** `undefined` where neither Takeout nor a folder says how the message is labelled. */
  readonly labelIds: ReadonlySet<string> | undefined;
};

/** A message that was found on disk. */
export type Found = FoundHead & {
  readonly size: number;
  readonly raw: () => Buffer;
  readonly head: () => Buffer;
};

/** What reading a mailbox needs, and where it reports. */
export type Reading = {
  readonly isOwn: IsOwn;
  readonly labels: UserLabels;
  readonly readTakeoutLabels: ReadTakeoutLabels;
  readonly onFound: (found: Found) => void;
  readonly onWarning: (warning: string) => void;
  /** Bytes read since the last call. */
  readonly onRead: (bytes: number) => void;
};

/** What is known of a message besides its own words. */
export type Circumstances = {
  /** Its line in an mbox; empty where there is none. */
  readonly separator: string;
  /** When the file was changed. */
  readonly modified: number;
  /** The labels that its folder stands for. */
  readonly folderLabels?: ((fromUser: boolean) => ReadonlySet<string>) | undefined;
};

export const readFound = (fields: KeyFields, circumstances: Circumstances, reading: Reading): FoundHead => {
  const { separator, modified, folderLabels } = circumstances;
  const { messageId, references, subject, fromUser } = digestOf(fields, reading.isOwn);
  const thread = /^\d{1,20}$/.exec(fields.get('x-gm-thrid') ?? '')?.[0];
  const labels = fields.get('x-gmail-labels');
  const id = takeoutId(separator);
  const exported = id === undefined ? undefined : separatorDate(separator);
  // Written out: copying objects by `...` is what took longest in mailboxes of a hundred thousand messages.
  return {
    messageId,
    references,
    subject,
    fromUser,
    id,
    threadId: thread && hexadecimal(thread),
    internalDate: exported ?? dateOf(fields) ?? separatorDate(separator) ?? modified,
    labelIds: labels === undefined ? folderLabels?.(fromUser) : reading.readTakeoutLabels(labels),
  };
};
