import { BRACKETED_FIRST, type ReportFormat } from './format';

/** The mail servers of Unix. */
export const unix: readonly ReportFormat[] = [
  {
    name: 'qmail',
    announces:
      /(?:wasn't able to deliver your message|unable to deliver (?:your )?message|your mail message) to the following address(?:es|\(es\))?/i,
    recipient: BRACKETED_FIRST,
  },
  {
    name: 'exim, delayed',
    announces: /address(?:es)? to which the message has not yet been delivered (?:is|are)/i,
    action: 'delayed',
  },
  { name: 'exim', announces: /the following address(?:es|\(es\))? failed/i },
  {
    name: 'postfix, delayed',
    announces:
      /your message could not be delivered for (?:more than )?[\w.]{1,20} (?:hour|day)[\s\S]{0,300}will be retried/i,
    recipient: BRACKETED_FIRST,
    action: 'delayed',
  },
  {
    name: 'postfix',
    announces: /message(?: returned)? (?:below )?could not be delivered to one or more (?:recipients|destinations)/i,
    recipient: BRACKETED_FIRST,
  },
  {
    name: 'sendmail, delayed',
    announces: /-{3,5} the following addresses had transient (?:non-fatal )?errors -{3,5}/i,
    action: 'delayed',
  },
  {
    name: 'sendmail',
    announces:
      /-{3,5}\s{0,4}the following addresses had (?:permanent fatal errors|delivery (?:problems|errors))\s{0,4}-{3,5}/i,
  },
  {
    name: 'courier',
    announces: /unable to deliver the message to the following recipients?|could not be delivered to the following/i,
  },
  {
    name: 'OpenSMTPD, delayed',
    announces: /message is delayed for more than [^\n]{1,60} for the following list of recipients/i,
    action: 'delayed',
  },
  { name: 'OpenSMTPD', announces: /deliver a message for the following list of recipients/i },
];
