import type { Expectation } from '../core/expectation';
import type { EvidenceKind, RecipientStatus, ThreadStatus } from '../core/threads/model';

export type IconName =
  | ThreadStatus
  | RecipientStatus
  | EvidenceKind
  | Expectation
  | 'sent'
  | 'draft'
  | 'sure'
  | 'awaiting'
  | 'reading'
  | 'notice'
  | 'due'
  | 'later'
  | 'done';

/** Names of Material icons. A word always stands beside them: phones and screen readers may leave them out. */
const ICONS: Readonly<Record<IconName, string>> = {
  replied: 'reply',
  opened: 'drafts',
  bounced: 'error',
  noResponse: 'hourglass_empty',
  autoReplied: 'smart_toy',
  deleted: 'delete',
  noSignal: 'radio_button_unchecked',
  reply: 'reply',
  calendarReply: 'event_available',
  receipt: 'drafts',
  open: 'image',
  bounce: 'error',
  autoReply: 'smart_toy',
  own: 'person',
  optedOut: 'visibility_off',
  excluded: 'visibility_off',
  nobody: 'groups',
  noReceipt: 'do_not_disturb_on',
  possible: 'mark_email_read',
  sent: 'send',
  draft: 'edit_note',
  sure: 'verified',
  awaiting: 'schedule',
  reading: 'history',
  notice: 'info',
  due: 'notification_important',
  later: 'schedule',
  done: 'task_alt',
};

/** The icon of a status or event, with its word for those who do not see it. */
export const iconOf = (name: IconName, word: string): GoogleAppsScript.Card_Service.IconImage =>
  CardService.newIconImage().setMaterialIcon(CardService.newMaterialIcon().setName(ICONS[name])).setAltText(word);
