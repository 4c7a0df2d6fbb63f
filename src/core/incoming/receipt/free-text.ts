import type { Mail } from '../../mime/mail';
import type { DispositionType } from '../incoming';
import patterns from './free-text.data';

/** As much of a mail's beginning as Gmail tells without its content. */
const MAX_OPENING = 200;

/**
 * A receipt in words alone, as Samsung's and other mailers of phones send it: the subject and the first sentence
 * both say so. -> what it says, `undefined` for any other mail.
 */
export const freeTextDisposition = (mail: Mail): DispositionType | undefined => {
  if (!patterns.SUBJECT.test(mail.headers.text('subject') ?? '')) return undefined;
  const opening = mail.opening.slice(0, MAX_OPENING);
  if (patterns.DELETED.some((sentence) => sentence.test(opening))) return 'deleted';
  return patterns.DISPLAYED.some((sentence) => sentence.test(opening)) ? 'displayed' : undefined;
};
