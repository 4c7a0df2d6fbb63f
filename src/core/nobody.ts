/** Whether nobody in particular reads what is sent there: a no-reply address, a program, a mailing list. */
export const isNobody = (address: string): boolean => {
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
