/** What mailers put before the subject of a reply, in their languages. */
const REPLY = [
  'res?|r|ré|ref|sv|vs|antw|antwort|aw|odp|ynt|vá|回复|回覆|答复|答覆|返信|返答|회신|답장|답변',
  // QUIRK: some write what the abbreviation stands for.
  'reply|réponse|respuesta|risposta',
].join('|');

const FORWARD = 'fwd?|fw|wg|rv|tr|rif|enc|vb|pd|ilt|i|转发|轉寄|転送|전달';

/** `Re[2]:`, `Re(3):`, `Re^2:`, `Re*2:`, `Re 2:` */
const COUNTER = '(?:\\s?(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|[\\^*]?\\d{1,3}))?';

/** Mailing lists number their mail: `[sales-ml:00123] Re: …` */
const LIST_TAG = '(?:\\[[^\\[\\]]{1,40}\\]\\s*)?';

const PREFIX = new RegExp(`^${LIST_TAG}(?:${REPLY}|${FORWARD})${COUNTER}\\s?[:>]\\s*`, 'i');

const REPLY_PREFIX = new RegExp(`^${LIST_TAG}(?:${REPLY})${COUNTER}\\s?[:>]`, 'i');

export default { PREFIX, REPLY_PREFIX };
