import type { Headers } from '../mime/mail';
import patterns from './answers.data';

/** Whether a subject says that its mail answers another. */
export const isReplySubject = (subject: string): boolean => patterns.REPLY_PREFIX.test(subject);

/** Whether a subject is one that a person's mailer prefixed, to answer or to forward. */
export const isPersonsSubject = (subject: string): boolean =>
  patterns.REPLY_PREFIX.test(subject) || patterns.FORWARD_PREFIX.test(subject);

/** Whether a mail refers to another, under a subject that a person's mailer prefixed. */
export const isPersonsAnswer = (headers: Headers): boolean =>
  isPersonsSubject(headers.text('subject') ?? '') && refersToMail(headers);

/** Whether a mail's header names another mail. */
export const refersToMail = (headers: Headers): boolean =>
  Boolean(headers.get('in-reply-to') || headers.get('references'));

/** RFC 3834 section 5: every value but `no` is a program's. */
export const isAutoSubmitted = (headers: Headers): boolean => /^\s*auto-/i.test(headers.get('auto-submitted') ?? '');

/** Whether a mail says that it answers another: by In-Reply-To, References or its subject. */
export const answersSomething = (headers: Headers): boolean =>
  refersToMail(headers) || isReplySubject(headers.text('subject') ?? '');
