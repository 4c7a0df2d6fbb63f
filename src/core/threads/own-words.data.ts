const WEEKDAY = '[\\p{L}]{2,10}\\.?,?';

const DAY_MONTH_YEAR = '\\d{1,2}\\.?\\s(?:de\\s)?[\\p{L}]{3,10}\\.?,?\\s(?:de\\s)?\\d{4}';

const MONTH_DAY_YEAR = '[\\p{L}]{3,10}\\.?\\s\\d{1,2},?\\s\\d{4}';

const DIGITS = '\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}';

/** What mailers write between an answer and the message that it quotes. The opening may end in the middle of it. */
const QUOTE_STARTS: readonly RegExp[] = [
  /(?:^|\s)(?:>|&gt;)/,
  /-{3,}|_{4,}/,
  new RegExp(
    `(?:^|\\s)(?:On|Am|Le|El|Il)\\s(?:giorno\\s)?(?:${WEEKDAY}\\s)?(?:den\\s)?(?:${DAY_MONTH_YEAR}|${MONTH_DAY_YEAR}|${DIGITS})`,
    'u',
  ),
  /(?:^|\s)(?:On|Am|Le|El|Il)\s.{4,120}(?:wrote|schrieb|a écrit|escribió|ha scritto)\b.{0,60}:/,
  /\d{4}(?:年|[/.-])\s?\d{1,2}(?:月|[/.-])\s?\d{1,2}日?.{0,80}(?:<|&lt;)/,
  /(?:^|\s)(?:From|Von|De|Da|差出人|送信者|发件人|寄件者|보낸\s?사람)\s?[:：]/,
];

/** What stands between an answer and its signature. */
const SEPARATORS: readonly RegExp[] = [
  /(?:^|\s)--(?:\s|$)|\s\|\s/,
  /[=━─―*_~☆★◆◇■□+]{3,}/,
  /(?:^|\s)(?:Sent (?:from|via) |Get Outlook |Envoyé (?:de|depuis) |Gesendet (?:mit|von) |Von meinem |Enviado (?:desde|do) )/i,
  /(?:^|\s)\S{0,10}(?:iPhone|iPad|Android)\S{0,12}から送信/,
];

/** What stands only in a signature. */
const CONTACT: readonly RegExp[] = [
  /(?:^|[\s(（【])(?:TEL|FAX|電話|携帯|E-?mail|Mail|Mobile|Phone)\s?[:：/]/i,
  /〒\s?\d|https?:\/\/|(?:^|\s)www\.|[\w.+-]+@[\w-]+\.\w/i,
];

export default { QUOTE_STARTS, SEPARATORS, CONTACT };
