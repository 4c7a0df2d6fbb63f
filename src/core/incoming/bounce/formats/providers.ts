import type { ReportFormat } from './format';

/** Mail providers. */
export const providers: readonly ReportFormat[] = [
  {
    name: 'Gmail, delayed',
    announces: /delivery to the following recipients? (?:has|have) been delayed/i,
    action: 'delayed',
  },
  { name: 'Gmail', announces: /del[ei]very to the following recipients? failed permanently/i },
  { name: 'Amazon', announces: /while trying to deliver the mail to the following recipients?/i },
  {
    name: 'Zoho',
    announces: /could not be delivered to one or more of its recipients\. this is a permanent error/i,
  },
  { name: 'mail.ru', announces: /не может быть доставлено одному или нескольким получателям/i },
  {
    name: 'web.de',
    announces: /(?:folgende[nr]? (?:empfänger|adressen?)|konnte nicht (?:zugestellt|ausgeliefert) werden)[^\n]{0,80}/i,
  },
];
