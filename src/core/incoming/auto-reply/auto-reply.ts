import { addressesIn } from '../../address';
import type { Mail } from '../../mime/mail';
import { answersSomething, isAutoSubmitted, isPersonsAnswer } from '../answers';
import { hasNullReturnPath } from '../bounce/suspicion';
import { calendarMethod } from '../calendar-answer';
import { automaticReplyField } from './headers';
import {
  acknowledges,
  challenges,
  isAbsenceNotice,
  ownOpening,
  saysAutomaticReply,
  saysAway,
  saysGenerated,
} from './phrases';
import { isAutoReplySubject } from './subjects';

export type AutoReplyFound = { readonly decidedBy: 'header' | 'subject' | 'text'; readonly reason: string };

/** The automatic reply that a mail is: by a field that only those carry, by its subject, by its first words. */
export const findAutoReply = (mail: Mail): AutoReplyFound | undefined => {
  const field = automaticReplyField(mail);
  if (field !== undefined) return { decidedBy: 'header', reason: field };
  if (isAutoReplySubject(mail.headers.text('subject') ?? ''))
    return { decidedBy: 'subject', reason: 'subject of an automatic reply' };
  const reason = reasonInWords(mail);
  return reason === undefined ? undefined : { decidedBy: 'text', reason };
};

const reasonInWords = (mail: Mail): string | undefined => {
  const words = ownOpening(mail.opening);
  if (saysAutomaticReply(words)) return 'its first words say that it is an automatic reply';
  if (saysGenerated(words) && answersSomething(mail.headers))
    return 'its first words say that it was generated, answers a mail';
  if (isAbsenceNotice(words)) return 'its first words are an absence notice';
  if (isFromNobody(mail)) {
    if (answersSomething(mail.headers)) return 'null return path, answers a mail';
    if (saysAway(words) || acknowledges(words)) return 'null return path, and its first words acknowledge a mail';
  }
  return challenges(words) && answersSomething(mail.headers) ? 'its first words ask to confirm a mail' : undefined;
};

/**
 * A person's mail has a return path: RFC 3834 section 3.3 asks that of programs alone.
 * QUIRK: some who pass mail on take it away, so what else looks like a person's answer is one.
 */
const isFromNobody = (mail: Mail): boolean =>
  hasNullReturnPath(mail) &&
  !mail.headers.get('list-id') &&
  calendarMethod(mail) === undefined &&
  (!isPersonsAnswer(mail.headers) || /bulk|junk/i.test(mail.headers.get('precedence') ?? ''));

/** Why a mail that is no reply was written by a program: a notice of Google Calendar, or an announcement. */
export const announcementReason = (mail: Mail): string | undefined => {
  const { headers } = mail;
  if (isAutoSubmitted(headers)) return 'Auto-Submitted, no reply';
  if (['from', 'sender'].some((name) => addressesIn(headers, name).some(({ address }) => CALENDAR.test(address))))
    return 'notice of a calendar';
  return saysGenerated(ownOpening(mail.opening)) ? 'its first words say that it was generated' : undefined;
};

const CALENDAR = /^calendar-(?:notification|invite)@google\.com$/;
