import { reportText } from '../incoming/bounce/report-text';
import { attachedMessage } from '../incoming/parts';
import { decodeWords } from '../mime/encoded-words';
import type { Mail } from '../mime/mail';

/** The subject of the message that a delivery report returns: attached, or quoted below the report's own words. */
export const originalSubject = (mail: Mail): string | undefined => {
  const attached = attachedMessage(mail)?.headers.text('Subject');
  if (attached !== undefined) return attached;
  const { report, original } = reportText(mail);
  return quotedSubject(original) ?? quotedSubject(report);
};

const SUBJECT = /^[ \t>]{0,9}subject[ \t]?:[ \t]{0,9}([^\n]{1,998}(?:\n[ \t][^\n]{1,998}){0,20})/im;

/** A subject in another charset than UTF-8 cannot be read here: it is as good as none. */
const quotedSubject = (text: string): string | undefined => {
  const [, quoted] = SUBJECT.exec(text) ?? [];
  const subject = quoted && decodeWords(quoted.replace(/\n[ \t]+/g, ' '), () => undefined);
  return subject && /=\?[^?\s]+\?[bq]\?/i.test(subject) ? undefined : subject;
};
