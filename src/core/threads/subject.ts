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

const MAX_PREFIXES = 50;
const MAX_SUBJECT_LENGTH = 1000;

/** The subject in one form of width, case and spacing: `ＲＥ：　見積` is `re: 見積`. */
export const foldedSubject = (subject: string): string =>
  subject.slice(0, MAX_SUBJECT_LENGTH).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The folded subject without reply and forward prefixes. */
export const bareSubject = (subject: string): string => withoutPrefixes(foldedSubject(subject));

/** The subject as it is written, without reply and forward prefixes. */
export const withoutPrefixes = (subject: string): string => {
  let bare = subject;
  for (let count = 0; count < MAX_PREFIXES; count += 1) {
    const shorter = bare.replace(PREFIX, '');
    if (shorter === bare) break;
    bare = shorter;
  }
  return bare;
};

/** What ticket systems add to the subject of an answer: `[#1234]`, `[SUP-1234]`. */
const TICKET = '\\[(?=[^\\[\\]]*[#\\d])[^\\[\\]]{1,40}\\]';
const OUTER_TICKETS = new RegExp(`^${TICKET}\\s*|\\s?${TICKET}$`, 'g');

/** The bare subject without the marks of ticket systems around it. */
export const withoutTickets = (subject: string): string => bareSubject(bareSubject(subject).replace(OUTER_TICKETS, ''));

/** Whether the subject begins as a reply's does. A forwarded message is none. */
export const hasReplyPrefix = (subject: string): boolean => REPLY_PREFIX.test(foldedSubject(subject));
