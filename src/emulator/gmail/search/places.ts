import { all, always, any, hasLabel, never, not, type Test } from './test';

const CATEGORIES = {
  social: 'CATEGORY_SOCIAL',
  promotions: 'CATEGORY_PROMOTIONS',
  updates: 'CATEGORY_UPDATES',
  forums: 'CATEGORY_FORUMS',
  reservations: 'CATEGORY_RESERVATIONS',
  purchases: 'CATEGORY_PURCHASES',
};

/** Mail in the inbox that Gmail put into no other tab is primary. */
const primary = any([
  hasLabel('CATEGORY_PERSONAL'),
  all([hasLabel('INBOX'), ...Object.values(CATEGORIES).map((label) => not(hasLabel(label)))]),
]);

/** What `category:` names. */
export const categories: Readonly<Record<string, Test>> = {
  primary,
  personal: hasLabel('CATEGORY_PERSONAL'),
  ...Object.fromEntries(Object.entries(CATEGORIES).map(([name, label]) => [name, hasLabel(label)])),
};

const filed = ['INBOX', 'SENT', 'DRAFT', 'SPAM', 'TRASH', 'CHAT'].map((label) => not(hasLabel(label)));

/** What `in:`, `is:` and `label:` name apart from the user's own labels. */
export const places: Readonly<Record<string, Test>> = {
  anywhere: always,
  all: always,
  inbox: hasLabel('INBOX'),
  sent: hasLabel('SENT'),
  draft: hasLabel('DRAFT'),
  drafts: hasLabel('DRAFT'),
  spam: hasLabel('SPAM'),
  trash: hasLabel('TRASH'),
  bin: hasLabel('TRASH'),
  chat: hasLabel('CHAT'),
  chats: hasLabel('CHAT'),
  archive: all(filed),
  unread: hasLabel('UNREAD'),
  read: not(hasLabel('UNREAD')),
  starred: hasLabel('STARRED'),
  important: hasLabel('IMPORTANT'),
  // These are kept apart from the labels, and a mailbox here has none of them.
  snoozed: never,
  scheduled: never,
  muted: never,
};

/** Labels that a search leaves out unless it names their place. */
export const hiddenPlaces: Readonly<Record<string, readonly string[]>> = {
  anywhere: ['SPAM', 'TRASH'],
  spam: ['SPAM'],
  trash: ['TRASH'],
  bin: ['TRASH'],
};
