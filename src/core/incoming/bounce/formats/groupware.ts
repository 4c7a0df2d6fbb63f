import type { ReportFormat } from './format';

/** Exchange, Notes and other mail systems of offices, and gateways to X.400. */
export const groupware: readonly ReportFormat[] = [
  {
    name: 'Exchange, delayed',
    announces: /delivery (?:to (?:these|the following) recipients?[^\n]{0,60}|is) (?:has been |is )?delayed/i,
    action: 'delayed',
  },
  { name: 'Exchange', announces: /did not reach the following recipient(?:s|\(s\))?/i },
  {
    name: 'Exchange Online',
    announces:
      /delivery has failed to these recipients or (?:groups|distribution lists)|次の受信者またはグループへの配信に失敗しました|(?:以下|次)の受信者[^\n]{0,30}(?:配信|配布)[^\n]{0,20}(?:失敗|できません)/i,
  },
  { name: 'Notes', announces: /-{3,9}\s{0,4}failure reasons\s{0,4}-{3,9}|was not delivered to\s?:/i },
  { name: 'GroupWise', announces: /the message that you sent was undeliverable to the following/i },
  { name: 'MailMarshal', announces: /the following recipients were affected/i },
  { name: 'PMDF', announces: /your message (?:cannot|could not) be delivered to the following recipients/i },
  {
    name: 'PMDF, delayed',
    announces: /your message has been (?:enqueued and undeliverable|delayed)[^\n]{0,80}following recipients/i,
    action: 'delayed',
  },
  { name: 'X.400', announces: /(?:your message was not delivered to|not delivered to the following)[^\n]{0,40}/i },
];
