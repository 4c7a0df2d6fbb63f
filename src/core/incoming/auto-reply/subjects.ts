import { isPersonsSubject } from '../answers';
import patterns from './subjects.data';

/** Whether a subject is that of an automatic reply. One that a person's mailer prefixed talks about one. */
export const isAutoReplySubject = (subject: string): boolean => {
  const words = subject.slice(0, 300);
  return (
    patterns.LABEL_FIRST.test(words) ||
    (!isPersonsSubject(words) && patterns.PATTERNS.some((pattern) => pattern.test(words)))
  );
};
