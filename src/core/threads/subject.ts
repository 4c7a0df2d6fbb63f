import patterns from './subject.data';

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
    const shorter = bare.replace(patterns.PREFIX, '');
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
export const hasReplyPrefix = (subject: string): boolean => patterns.REPLY_PREFIX.test(foldedSubject(subject));
