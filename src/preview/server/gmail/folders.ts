import type { MailStore } from '../../../emulator/mailbox/store';
import type { Folder, FolderCount } from '../../api';

type Labels = ReadonlySet<string>;

const isApart = (labels: Labels): boolean => labels.has('SPAM') || labels.has('TRASH');

/** Which messages a folder shows. Spam and trash are shown nowhere else, chats nowhere at all. */
export const FOLDERS: Readonly<Record<Folder, (labels: Labels) => boolean>> = {
  inbox: (labels) => labels.has('INBOX') && !isApart(labels),
  sent: (labels) => labels.has('SENT') && !isApart(labels),
  drafts: (labels) => labels.has('DRAFT') && !isApart(labels),
  all: (labels) => !isApart(labels) && !labels.has('CHAT'),
  spam: (labels) => labels.has('SPAM') && !labels.has('TRASH'),
  trash: (labels) => labels.has('TRASH'),
};

const NAMES: readonly Folder[] = ['inbox', 'sent', 'drafts', 'all', 'spam', 'trash'];

/** How many threads each folder has, and how many of them with something unread in it. */
export const countFolders = (store: MailStore): readonly FolderCount[] => {
  const counts = NAMES.map((folder) => ({ folder, threads: new Set<string>(), unread: new Set<string>() }));
  for (const { labelIds, threadId } of store.newestFirst()) {
    for (const { folder, threads, unread } of counts) {
      if (!FOLDERS[folder](labelIds)) continue;
      threads.add(threadId);
      if (labelIds.has('UNREAD')) unread.add(threadId);
    }
  }
  return counts.map(({ folder, threads, unread }) => ({ folder, threads: threads.size, unread: unread.size }));
};
