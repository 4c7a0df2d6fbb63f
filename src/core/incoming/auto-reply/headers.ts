import type { Headers, Mail } from '../../mime/mail';
import { answersSomething } from '../answers';
import { calendarMethod } from '../calendar-answer';
import patterns from './headers.data';

/** The field that says that a mail is an automatic reply. `undefined` where none does. */
export const automaticReplyField = (mail: Mail): string | undefined => {
  const { headers } = mail;
  const submitted = headers.get('auto-submitted')?.trim() ?? '';
  if (/^auto-replied\b/i.test(submitted)) return 'Auto-Submitted: auto-replied';
  const sign = patterns.SIGNS.find(({ name, value = patterns.SAYS_YES }) =>
    headers.all(name).some((one) => value.test(one)),
  );
  if (sign) return fieldNamed(headers, sign.name);
  return /^auto-/i.test(submitted) && isAnswer(mail)
    ? `Auto-Submitted: ${submitted.slice(0, 40)}, answers a mail`
    : undefined;
};

/**
 * Programs also write to announce something (RFC 3834 section 5): only what answers a mail is a reply. A person's
 * invitation, or answer to one, that a calendar program sends for them is theirs.
 */
const isAnswer = (mail: Mail): boolean => answersSomething(mail.headers) && calendarMethod(mail) === undefined;

const fieldNamed = (headers: Headers, name: string): string => {
  const field = headers.fields.find((one) => one.name.toLowerCase() === name);
  return field ? `${field.name}: ${field.value.slice(0, 40)}` : name;
};
