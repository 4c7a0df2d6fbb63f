const ABSENCE =
  /不在|休(?:暇|業|み|館|診|職|園|ませ|ん)|外出|出張|席を外|産休|育休|\bout of\b|\bout (?:from|until|through|till|on)\b|\baway\b|\bleave\b|\bvacation|\bholidays?\b|\bclosed\b|\babsen[ct]|\btravel|\bunavailable\b|\booo\b|\b(?:not|unable|n['’]t)\b.{0,30}\b(?:back|return|available|in the office|respond|reply|answer)|\b(?:no|limited) access\b|\bback (?:in|on|at|from)\b|\b(?:will|i) return\b|\breturning\b|abwesen|\burlaub|\bnicht (?:im|erreichbar|da)\b|geschlossen|elternzeit|außer haus|\bwieder (?:im|erreichbar|da|für)\b|戻り|復帰|帰社/;

const PERIOD = /期間|\bperiod|\bdates\b|zeitraum/;

/** A point after a number, or after a word as short as "Mo", ends no sentence. */
const SENTENCE_END = /[。！!？?]|(?<!\d|\b[a-z]{2,3}|einschl|inkl)\.\s/;

const ARTICLE = '(?: (?:the|den|dem))? ?$';

/** "I will not be back until", "unable to reply before": the day named is the first one there. */
const NOT_BACK_UNTIL = new RegExp(
  `(?:\\b(?:not|unable|cannot)\\b|n['’]t\\b)[^.!?。]{0,40}\\b(?:back|return(?:ing)?|available|reachable|in the office|respond|reply|answer|read|able)\\b[^.!?。]{0,30}\\b(?:until|till|before)${ARTICLE}`,
);

const PRESENT_UNTIL = new RegExp(
  `(?<!\\b(?:not|nicht|cannot|un)(?: be| mehr)? ?|n['’]t(?: be)? )\\b(?:available|open|reachable|in the office|erreichbar|geöffnet|answer|reply|respond)\\b[^.!?。]{0,25}\\b(?:until|till|through|to|and|bis(?: zum)?)${ARTICLE}`,
);

const PRESENT_UNTIL_AFTER =
  /^ ?まで(?:は|に|の間は)?(?:、| )?(?:通常|営業|受付|受け付け|対応|出社|勤務|ご(?:連絡|返信|返答|回答|予約|注文)|お(?:待ち|申|受)|に)/;

/** "by" is a deadline: まで, not までに. */
const UNTIL_AFTER = /^ ?(?:\d{1,2}(?:時|:\d\d))? ?(?:(?:いっぱい|一杯)|(?:まで|迄)(?!に(?!は)))/;

const UNTIL_BEFORE = new RegExp(
  `\\b(?:until|till|through|thru|up to|bis)(?: and including| und mit| einschl(?:ießlich|\\.)?| inkl(?:usive|\\.)?| zum)*(?: (?:the end of|ende))?${ARTICLE}`,
);

/** Between two dates, or a day and a date. */
const RANGE_BEFORE =
  /(?:\d(?:st|nd|rd|th|\.|日)?|\)|\b[a-zä-ü]{3,9}\.?)(?: ?[-–—―~〜ー]| ?から| ?より| to(?: the)?| and(?: the)?| bis(?: zum)?) ?$|[~〜] ?$/;

const BACK_BEFORE: readonly RegExp[] = [
  new RegExp(
    `(?<!(?:\\b(?:not|cannot|never)|n['’]t)(?: be)? )\\b(?:back|return(?:s|ing)?|resum(?:e|es|ing)|re-?open(?:s|ing)?|available|in the office|at my desk)\\b(?: (?:to|in|at|the|my|our|office|work|desk|again|online|normal|full|business|operations?|service|date|day|will|be|is|early|morning|of)\\b){0,6}(?: ?:| (?:on|from|as of))?${ARTICLE}`,
  ),
  new RegExp(`\\b(?:wieder|zurück|rückkehr)\\b[^.!?。]{0,40}(?:\\b(?:ab|am|zum)|:)${ARTICLE}`),
  /(?:戻り|復帰|出社|出勤|帰社|再開|(?:営業|業務)開始)(?:予定)?日?(?:は|が|:| |、)*$/,
];

const ON_BEFORE = new RegExp(`(?:\\b(?:on|from|as of|ab|am|zum)|^|[,。])${ARTICLE}`);

const BACK_LATER =
  /^(?:(?!\b(?:not|out|away|nicht|abwesend|urlaub)\b|n['’]t)[^.!?。]){0,40}?\b(?:i(?:['’]ll| will) (?:be back|return)|we(?:['’]ll| will) (?:be back|re-?open)|wieder|zurück)\b/;

const BACK_AFTER =
  /^ ?(?:の?(?:朝|午前|午後|始業))?(?:に|より|から|以降)(?:は|、|に)?(?:(?!不在|休|外出|出張|まで)[^。]){0,12}(?:戻|復帰|出社(?!でき|出来|しま?せん)|出勤|帰社|帰任|再開|通常|営業|業務|対応(?!でき|出来)|返信(?!でき|出来|が遅)|返事|ご?回答|ご?連絡(?:いた|し|さ|差))/;

const ANSWERS_BEFORE = /(?:返信|返事|回答|ご?連絡|対応)(?:は|が|につきましては)[^。]{0,6}$/;

const FROM_AFTER = /^ ?(?:以降|から|より)/;

export default {
  ABSENCE,
  PERIOD,
  SENTENCE_END,
  NOT_BACK_UNTIL,
  PRESENT_UNTIL,
  PRESENT_UNTIL_AFTER,
  UNTIL_AFTER,
  UNTIL_BEFORE,
  RANGE_BEFORE,
  BACK_BEFORE,
  ON_BEFORE,
  BACK_LATER,
  BACK_AFTER,
  ANSWERS_BEFORE,
  FROM_AFTER,
};
