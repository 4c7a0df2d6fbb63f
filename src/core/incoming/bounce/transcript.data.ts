import { ADDRESS } from './formats/format';

/*  What a report says of recipients outside of any list: an SMTP dialogue, a sentence, a quoted "To:". */

const SENDER = new RegExp(String.raw`MAIL FROM:?[ \t]{0,3}<?(${ADDRESS})`, 'gi');

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

/** What may stand between two words of one statement: no new sentence, and no advice whom to ask. */
const gap = (others: string, length: number): string =>
  `(?:(?!please|contact|help|support|assist|question|complain)[^${others}]){0,${length}}?`;

const SENTENCES: readonly RegExp[] = [
  // "could not be delivered to <taro@example.co.jp>". Not "please send mail to support@example.com".
  String.raw`\b(?:could not|cannot|can't|couldn't|unable to|failed to|did not|was not|not be|error|trouble|problems?|failure)\b${gap('.', 60)}\b(?:deliver\w{0,3}|send|sent|sending|reach|relay\w{0,2}|transfer\w{0,3}|forward\w{0,2})\b${gap('.@', 60)}\b(?:to|for|recipients?|address(?:es)?)\b ?:? ?["'<(]{0,2}(${ADDRESS})`,
  // "The following message, addressed to 'taro@example.co.jp', failed"
  String.raw`\baddressed to ?["'<(]{0,2}(${ADDRESS})["'>)]{0,2},? ?(?:failed|could not|was not|has not|bounced)`,
  // "The following recipients returned permanent errors: taro@example.co.jp"
  String.raw`\b(?:recipients?|address(?:es)?|users?|mailbox(?:es)?)(?:\(e?s\))?\b${gap('.@:', 80)}: ?["'<(]{0,2}(${ADDRESS})`,
  // "Invalid final delivery userid: taro@example.co.jp"
  String.raw`\b(?:unknown|invalid|no such|unrouteable|undeliverable|inactive|disabled|full|exceed\w{0,3}|over quota|rejected|failed)\b${gap('@:', 60)}: ?["'<(]{0,2}(${ADDRESS})`,
  // "rejected recipient <taro@example.co.jp>"
  String.raw`\b(?:rejected|refused|invalid|unknown|no such|unable to find|cannot find) (?:the )?(?:e-?mail )?(?:recipient|address|user|mailbox|account)\b[: ]{0,3}["'<(]{1,2}(${ADDRESS})`,
  // "taro@example.co.jp is not a valid user here"
  String.raw`(${ADDRESS})["'>)]{0,2}[^@:]{0,40}?\b(?:(?:is|was|'s) not (?:a |an )?(?:valid|known|recogni[sz]ed|registered)|does not exist|doesn't exist|(?:is|was) (?:unknown|disabled|invalid|inactive)|(?:is|was|could) not (?:be )?found|no longer)`,
  // 「…宛のメールは送信できませんでした」
  `["'<(＜「『]{0,2}(${ADDRESS})["'>)＞」』]{0,2} ?(?:さん|様)?(?:宛て?|あて|へ|に対する|に)(?:の)?[^。@]{0,60}(?:でき|され|届き|届か)(?:ません|なかった|ず)`,
  `(?:でき|され)(?:ません|なかった)[^@]{0,60}[:：] ?["'<(＜「『]{0,2}(${ADDRESS})`,
].map((pattern) => new RegExp(pattern, 'gi'));

const BRACKETED_ALONE = new RegExp(`^[ \\t]{0,20}<(${ADDRESS})>[ \\t]*:?[ \\t]*$`, 'gim');

const ADDRESSED = new RegExp(
  String.raw`^[ \t]{0,20}(?:RCPT )?(?:To|Cc)[ \t]?:[^\n@]{0,100}?["'<(]{0,2}(${ADDRESS})([^\n]{0,200})`,
  'gim',
);

export default { SENDER, REFUSED, RESULT, SENTENCES, BRACKETED_ALONE, ADDRESSED };
