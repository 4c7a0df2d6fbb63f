const MONTHS: readonly string[] = [
  'jan|january?|januar|jänner',
  'feb|february?|februar',
  'mar|march|märz|mrz',
  'apr|april',
  'may|mai',
  'june?|juni',
  'july?|juli',
  'aug|august',
  'sept?|september',
  'oct|october|okt|oktober',
  'nov|november',
  'dec|december|dez|dezember',
];

/** Abbreviations of two letters are words, too ("so", "do"): a point or comma must follow. */
const WEEKDAYS: readonly string[] = [
  'sun(?:day)?|sonntag|so[.,]',
  'mon(?:day)?|montag|mo[.,]',
  'tue(?:s(?:day)?)?|dienstag|di[.,]',
  'wed(?:nesday)?|mittwoch|mi[.,]',
  'thu(?:r(?:s(?:day)?)?)?|donnerstag|do[.,]',
  'fri(?:day)?|freitag|fr[.,]',
  'sat(?:urday)?|samstag|sa[.,]',
];

const JAPANESE_WEEKDAYS = '日月火水木金土';

const MONTH = MONTHS.join('|');

const WEEKDAY = WEEKDAYS.join('|');

const BEFORE = `(?:\\b(?<w1>${WEEKDAY})[.,]{0,2} {0,2}(?:the |den |dem )?)?`;

const AFTER = `(?: ?\\((?<w2>[${JAPANESE_WEEKDAYS}]|${WEEKDAY})[^()\\n]{0,8}\\)| ?(?<w3>[${JAPANESE_WEEKDAYS}])曜日?)?`;

const NO_NUMBER_AFTER = '(?![\\d/]|[.-]\\d)';

const ORDINAL = '(?:st|nd|rd|th)?';

const ERA = '(?:(?<jy>\\d{4})年 ?|(?:令和|r) ?(?<je>\\d{1,2}|元)年 ?)?';

const RANGE = '(?:から|より|[~〜–—―ー-])';

/*  Every part is bounded, so that a text takes a time in proportion to its length. */
const WRITTEN = [
  `${ERA}(?<jm>\\d{1,2})月 ?(?<jd>\\d{1,2})日(?:(?: ?\\([^()\\n]{1,8}\\))? ?${RANGE} ?(?<jd2>\\d{1,2})日)?`,
  `(?:r(?<re>\\d{1,2})|(?<iy>\\d{4}))[-./](?<im>\\d{1,2})[-./](?<id>\\d{1,2})${NO_NUMBER_AFTER}`,
  '(?<gd>\\d{1,2})\\. ?(?<gm>\\d{1,2})\\.(?: ?(?<gy>\\d{4}|\\d{2}))?(?![\\d/])',
  `(?<sa>\\d{1,2})\\/(?<sb>\\d{1,2})(?:\\/(?<sy>\\d{4}))?${NO_NUMBER_AFTER}`,
  `(?<dd>\\d{1,2})(?:st|nd|rd|th|\\.)? ?(?:of )?(?<dm>${MONTH})\\b\\.?(?:,? ?(?<dy>\\d{4})\\b)?`,
  `\\b(?<mm>${MONTH})\\b\\.? ?(?:the )?(?<md>\\d{1,2})${ORDINAL}(?: ?(?:-|–|—|~|to|through|until) ?(?:the )?(?<md2>\\d{1,2})${ORDINAL}\\b)?${NO_NUMBER_AFTER}(?:,? (?<my>\\d{4})\\b)?`,
].join('|');

const DATE = new RegExp(`${BEFORE}(?<![\\d./])(?:${WRITTEN})${AFTER}`, 'gu');

export default { MONTHS, WEEKDAYS, JAPANESE_WEEKDAYS, DATE };
