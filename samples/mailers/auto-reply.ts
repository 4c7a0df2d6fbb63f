import { domainOf, messageIdFor, type Step, sentBefore, toUser } from '../telling/conversation';
import type { Charset, Field, Person } from '../writer/mail';

/** What a mailbox answers by itself while its owner is away, or a form when it has been filled in. */
export type AutoReplyForm = {
  readonly subject: (original: string) => string;
  readonly charset?: Charset;
  readonly messageId: 'gmail' | 'outlook' | 'uuid';
  readonly refersBy: 'In-Reply-To' | 'nothing';
  readonly fields: readonly Field[];
};

/** The text is the owner's own; the form is that of the mail system. */
export const autoReply =
  (at: string, from: Person, form: AutoReplyForm, text: string, options: { thread?: 'same' | 'own' } = {}): Step =>
  (told) => {
    const sent = sentBefore(told);
    const charset = form.charset ?? 'utf-8';
    const subject = form.subject(sent.subject.replace(/^Re: /, ''));
    return {
      ...toUser(from, at, subject),
      to: [sent.from],
      charset,
      messageId: messageIdFor(told, form.messageId, domainOf(from)),
      references: form.refersBy === 'In-Reply-To' ? [sent.messageId] : [],
      fields: form.fields,
      body: {
        type: 'text/plain',
        charset,
        encoding: charset === 'iso-2022-jp' ? '7bit' : 'base64',
        content: `${text}\n`,
      },
      thread: options.thread ?? (subject.startsWith('Re: ') && form.refersBy === 'In-Reply-To' ? 'same' : 'own'),
    };
  };

/** Gmail's vacation responder: an ordinary subject, everything in the header. */
export const gmailVacation: AutoReplyForm = {
  subject: (original) => `Re: ${original}`,
  messageId: 'gmail',
  refersBy: 'In-Reply-To',
  fields: [
    ['Auto-Submitted', 'auto-replied'],
    ['Precedence', 'bulk'],
    ['X-Autoreply', 'yes'],
  ],
};

/** Exchange in English: the header says it, the subject too. */
export const outlookAutomatic: AutoReplyForm = {
  subject: (original) => `Automatic reply: ${original}`,
  messageId: 'outlook',
  refersBy: 'In-Reply-To',
  fields: [
    ['X-Auto-Response-Suppress', 'All'],
    ['Auto-Submitted', 'auto-generated'],
  ],
};

/** An old system that says it in the subject alone. */
const subjectAlone = (prefix: string, charset: Charset = 'utf-8'): AutoReplyForm => ({
  subject: (original) => `${prefix}${original}`,
  charset,
  messageId: 'uuid',
  refersBy: 'nothing',
  fields: [],
});

export const outOfOffice = subjectAlone('Out of Office: ');
export const abwesend = subjectAlone('Abwesenheitsnotiz: ', 'iso-8859-1');
export const automaticReplyInBrackets = subjectAlone('【自動返信】', 'iso-2022-jp');
export const automaticReplyJapanese = subjectAlone('自動応答: ', 'shift_jis');
export const absenceNotice = subjectAlone('不在通知: ');
