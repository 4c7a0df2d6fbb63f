import type { Headers } from '../mime/mail';

/**
 * What subjects of answers begin with, as mailers write it: Re, RE[2], AW, SV, VS, Antw, Odp, YNT, 回复, 答复, 返信, 回信, 답장 …
 * `Fwd:` is no answer. The labels of mailing lists may stand before it: `[sales] Re: …`.
 */
const REPLY_PREFIX =
  /^\s*(?:\[[^\]]{1,60}\]\s*){0,3}(?:re|r|aw|sv|vs|antw(?:ort)?|odp|ynt|rif|res|回复|回覆|答复|答覆|返信|回信|답장|ответ|отв|απ)\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]/i;

const FORWARD_PREFIX =
  /^\s*(?:\[[^\]]{1,60}\]\s*){0,3}(?:fwd?|wg|tr|rv|enc|i|vb|vl|doorst|pd|转发|轉寄|転送|전달)\s?(?:\[\d{1,3}\])?\s?[:：]/i;

/** Whether a subject says that its mail answers another. */
export const isReplySubject = (subject: string): boolean => REPLY_PREFIX.test(subject);

/** Whether a subject is one that a person's mailer prefixed, to answer or to forward. */
export const isPersonsSubject = (subject: string): boolean =>
  REPLY_PREFIX.test(subject) || FORWARD_PREFIX.test(subject);

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
