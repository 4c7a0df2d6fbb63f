/** `no-reply`, `noreply-billing`, `shop.do_not_reply+123` */
const NO_REPLY = /(?:^|[-_.+])(?:no|not|do[-_.]?not)[-_.]?reply(?:$|\d|[-_.+=])/;

const PROGRAM = /^(?:mailer-daemon|(?:bounces?|notifications?|notify|unsubscribe)(?:$|[-_.+=].*))$|[-_.+]unsubscribe$/;

/** `sales-ml`, `sales.ml` */
const LIST = /[-_.]ml$/;

/** `ml.example.co.jp`, `lists.example.org`; not people's own providers `ml.com` and `list.ru`. */
const LIST_DOMAIN =
  /^(?:ml|lists?|mailman|listserv)\.[^.]+\..|(?:^|\.)(?:(?:googlegroups|yahoogroups|freeml)\.(?:com|jp|co\.jp)|groups\.io)$/;

export default { NO_REPLY, PROGRAM, LIST, LIST_DOMAIN };
