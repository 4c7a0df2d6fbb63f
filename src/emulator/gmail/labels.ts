import type { MailStore } from '../mailbox/store';
import { invalidArgument, Refusal } from './errors';

/** The labels that every mailbox has, in the order in which the API lists them. */
export const SYSTEM_LABELS = ['CHAT', 'SENT', 'INBOX', 'IMPORTANT', 'TRASH', 'DRAFT', 'SPAM']
  .concat(['FORUMS', 'UPDATES', 'PERSONAL', 'PROMOTIONS', 'SOCIAL'].map((name) => `CATEGORY_${name}`))
  .concat(['STARRED', 'UNREAD']);

/** Gmail sets these itself: https://developers.google.com/workspace/gmail/api/guides/labels */
const SET_BY_GMAIL = ['CHAT', 'SENT', 'DRAFT'];

export type LabelChange = { readonly add?: readonly string[]; readonly remove?: readonly string[] };

/** Changes the labels of a message as Gmail does: what goes to spam or trash leaves the inbox. */
export const changeLabels = (store: MailStore, id: string, { add = [], remove = [] }: LabelChange): void => {
  const before = store.get(id)?.labelIds;
  if (!before) return;
  const moved = add.includes('SPAM') || add.includes('TRASH') ? ['INBOX'] : [];
  const leaving = new Set([...remove, ...moved, ...(add.includes('TRASH') ? ['SPAM'] : [])]);
  const after = [...new Set([...before, ...add])].filter((label) => !leaving.has(label));
  if (after.length !== before.size || after.some((label) => !before.has(label))) store.setLabels(id, after);
};

/** Throws what the API says to labels that cannot be set, or do not exist. */
export const checkLabels = (store: MailStore, labels: readonly string[]): void => {
  for (const label of labels) {
    if (isLabel(store, label) && !SET_BY_GMAIL.includes(label)) continue;
    throw invalidArgument(/^Label_\d+$/.test(label) ? 'labelId not found' : `Invalid label: ${label}`);
  }
};

export const isLabel = (store: MailStore, label: string): boolean =>
  SYSTEM_LABELS.includes(label) || store.userLabels().has(label);

/** The id of a user label; letter case aside, as Gmail tells labels apart. */
export const labelNamed = (store: MailStore, name: string): string | undefined => {
  const wanted = name.trim().toLowerCase();
  return [...store.userLabels()].find(([, known]) => known.toLowerCase() === wanted)?.[0];
};

/** Names that people cannot give: Gmail's own, empty ones, and those of more than 225 characters. */
export const checkLabelName = (name: string): void => {
  const trimmed = name.trim();
  const parts = trimmed.split('/');
  const reserved = [...SYSTEM_LABELS, 'DRAFTS', 'CHATS', 'ALL MAIL', 'BIN'].includes(trimmed.toUpperCase());
  if (trimmed === '' || trimmed.length > 225 || reserved || parts.some((part) => part.trim() === '')) {
    throw new Refusal(400, 'invalidArgument', 'Invalid label name');
  }
};
