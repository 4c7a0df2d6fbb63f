import type { BouncedRecipient, DeliveryAction } from '../incoming';
import { ADDRESS } from './formats/format';
import { statusIn } from './status-code';

/*  What a report says of recipients outside of any list: an SMTP dialogue, a sentence, a quoted "To:". */

const SENDER = new RegExp(String.raw`MAIL FROM:?\s{0,3}<?(${ADDRESS})`, 'gi');

/** `RCPT TO:<taro@example.co.jp>` and a refusal in one of the next lines. */
const REFUSED = new RegExp(
  String.raw`RCPT TO:?[ \t]{0,3}<?(${ADDRESS})>?[^\n]{0,200}\n(?:[^\n]{0,200}\n){0,2}?[^\n\d]{0,40}[45]\d\d\b[^\n]{0,400}`,
  'gi',
);

/** sendmail's last word: `550 5.1.1 <taro@example.co.jp>... User unknown`. */
const RESULT = new RegExp(
  String.raw`^[ \t>]{0,9}[45]\d\d[ -](?:[45]\.[\d.]{3,9} )?<?(${ADDRESS})>?\.\.\. ?[^\n]{0,400}`,
  'gim',
);

const FAILED_TO = new RegExp(
  String.raw`(?:deliver|delivered|delivering|delivery|send|sent|sending|reach|relay|transfer|forward)\b[^.\n]{0,100}?\b(?:to|for|recipients?|address)\b:?\s{0,3}["'<(]{0,2}(${ADDRESS})[^\n]{0,400}`,
  'gi',
);

const NOT_KNOWN = new RegExp(
  String.raw`(?:unknown|invalid|no such|unrouteable|undeliverable|inactive|disabled|full|exceed\w{0,3}|over quota|rejected|エラー|不明|できません(?:でした)?)[^\n@]{0,60}[:：]\s{0,3}["'<(]{0,2}(${ADDRESS})[^\n]{0,400}`,
  'gi',
);

const ADDRESSED = new RegExp(
  String.raw`^[ \t]{0,20}(?:RCPT )?To[ \t]?:[^\n@]{0,100}?["'<(]{0,2}(${ADDRESS})[^\n]{0,200}`,
  'gim',
);

const MAX_MATCHES = 100;

/** The recipients of an SMTP dialogue that the servers refused. */
export const refusedRecipients = (report: string, action: DeliveryAction): readonly BouncedRecipient[] => {
  const senders = found(SENDER, report, action).map(({ address }) => address);
  const refused = found(REFUSED, report, action);
  return (refused.length > 0 ? refused : found(RESULT, report, action)).filter(
    ({ address }) => !senders.includes(address),
  );
};

/** The recipients that a sentence of the report names. */
export const recipientsInSentences = (report: string, action: DeliveryAction): readonly BouncedRecipient[] => {
  const failed = found(FAILED_TO, report, action);
  return failed.length > 0 ? failed : found(NOT_KNOWN, report, action);
};

/** The recipient that a report quotes its original to have had, where it had only one. */
export const onlyAddressee = (report: string, action: DeliveryAction): readonly BouncedRecipient[] => {
  const addressed = found(ADDRESSED, report, action);
  return new Set(addressed.map(({ address }) => address)).size === 1 ? addressed.slice(0, 1) : [];
};

const found = (pattern: RegExp, text: string, action: DeliveryAction): readonly BouncedRecipient[] => {
  const recipients: BouncedRecipient[] = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let match = search.exec(text); match && recipients.length < MAX_MATCHES; match = search.exec(text)) {
    const address = match[1]?.toLowerCase();
    if (address) recipients.push({ address, originalAddress: undefined, action, status: statusIn(match[0]) });
  }
  return recipients;
};
