import { domainOf, messageIdFor, type Step, sentBefore, toUser } from '../telling/conversation';
import type { Charset, Entity, Field, Mail, Person } from '../writer/mail';

/** What a mail program writes when a mail is displayed, or deleted unread. */
export type ReceiptForm = {
  readonly subject: (original: string) => string;
  readonly charset?: Charset;
  /** How the receipt refers to the mail in its header. */
  readonly refersBy: 'In-Reply-To' | 'nothing';
  readonly messageId: 'gmail' | 'outlook' | 'uuid';
  readonly fields?: readonly Field[];
  readonly body: (about: { readonly sent: Mail; readonly reader: Person; readonly at: string }) => Entity;
};

/** A receipt for the latest sent mail, or for the one at `of`; Gmail shows it by itself unless `thread` says otherwise. */
export const receipt =
  (at: string, reader: Person, form: ReceiptForm, options: { of?: number; thread?: 'same' | 'own' } = {}): Step =>
  (told) => {
    const sent = sentBefore(told, options.of);
    return {
      ...toUser(reader, at, form.subject(sent.subject)),
      to: [sent.from],
      charset: form.charset ?? 'utf-8',
      messageId: messageIdFor(told, form.messageId, domainOf(reader)),
      references: form.refersBy === 'In-Reply-To' ? [sent.messageId] : [],
      fields: form.fields ?? [],
      body: form.body({ sent, reader, at }),
      thread: options.thread ?? 'own',
    };
  };

/** RFC 8098 section 3: the text, the fields, and sometimes a part of the original. */
export const report = (text: Entity, fields: readonly Field[], ...original: readonly Entity[]): Entity => ({
  type: 'multipart/report; report-type=disposition-notification',
  content: [text, notification(fields), ...original],
});

export const notification = (fields: readonly Field[], name?: string): Entity => ({
  type: name === undefined ? 'message/disposition-notification' : `message/disposition-notification; name="${name}"`,
  content: fields.map(([field, value]) => `${field}: ${value}`).join('\n'),
});
