import type { AwaitingReason, ThreadRecord, ThreadStatus } from './model';

/** Why an answer is or is not expected; only `noAnswerYet` awaits one. */
export const awaitingReason = (status: ThreadStatus, { latest, theyWrote }: ThreadRecord): AwaitingReason => {
  if (status === 'replied') return 'replied';
  if (latest.nature === 'calendarAnswer') return 'calendarAnswer';
  if (latest.nature === 'courtesy' && theyWrote) return 'courtesy';
  return latest.recipients.every(isNobody) ? 'noReplyAddresses' : 'noAnswerYet';
};

/** Whether nobody in particular reads what is sent there: a no-reply address, a program, a mailing list. */
const isNobody = (address: string): boolean => {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  return NO_REPLY.test(local) || PROGRAM.test(local) || LIST.test(local) || LIST_DOMAIN.test(domain);
};

/** `no-reply`, `noreply-billing`, `shop.do_not_reply+123` */
const NO_REPLY = /(?:^|[-_.+])(?:no|not|do[-_.]?not)[-_.]?reply(?:$|\d|[-_.+=])/;

const PROGRAM = /^(?:mailer-daemon|(?:bounces?|notifications?|notify|unsubscribe)(?:$|[-_.+=].*))$|[-_.+]unsubscribe$/;

/** `sales-ml`, `sales.ml` */
const LIST = /[-_.]ml$/;

/** `ml.example.co.jp`, `lists.example.org`; not people's own providers `ml.com` and `list.ru`. */
const LIST_DOMAIN =
  /^(?:ml|lists?|mailman|listserv)\.[^.]+\..|(?:^|\.)(?:(?:googlegroups|yahoogroups|freeml)\.(?:com|jp|co\.jp)|groups\.io)$/;
