import { messageIdFor, type Step, sentBefore, toUser } from '../telling/conversation';
import type { Charset, Entity, Field, Mail, Person } from '../writer/mail';
import { writeHeader } from '../writer/write-mail';

type About = { readonly sent: Mail; readonly failed: Person; readonly at: string };

/** What a mail system writes when it could not deliver, or not yet. */
export type BounceForm = {
  readonly from: (failed: Person) => Person;
  readonly subject: (original: string) => string;
  readonly charset?: Charset;
  /** How the header refers to the mail, and what else it says. */
  readonly refersBy: 'In-Reply-To' | 'nothing';
  readonly fields: (about: About) => readonly Field[];
  readonly body: (about: About) => Entity;
};

/** A delivery report about one recipient of the latest sent mail, or of the one at `of`. */
export const bounce =
  (at: string, failed: Person, form: BounceForm, options: { of?: number; thread?: 'same' | 'own' } = {}): Step =>
  (told) => {
    const sent = sentBefore(told, options.of);
    const about = { sent, failed, at };
    const from = form.from(failed);
    return {
      ...toUser(from, at, form.subject(sent.subject)),
      to: [{ name: '', address: sent.from.address }],
      charset: form.charset ?? 'utf-8',
      messageId: messageIdFor(told, 'uuid', from.address.split('@')[1] ?? ''),
      references: form.refersBy === 'In-Reply-To' ? [sent.messageId] : [],
      fields: [['Return-Path', '<>'], ...form.fields(about)],
      body: form.body(about),
      thread: options.thread ?? (form.refersBy === 'In-Reply-To' ? 'same' : 'own'),
    };
  };

/** RFC 3464: the text, the fields of one recipient, the header of the original. */
export const deliveryReport = (text: Entity, fields: readonly (readonly Field[])[], original: Entity): Entity => ({
  type: 'multipart/report; report-type=delivery-status',
  content: [text, { type: 'message/delivery-status', content: fields.map(block).join('\n\n') }, original],
});

const block = (fields: readonly Field[]): string => fields.map(([name, value]) => `${name}: ${value}`).join('\n');

export const originalHeaders = (sent: Mail): Entity => ({
  type: 'text/rfc822-headers',
  content: writeHeader(sent).trimEnd(),
});

/** The header of the original below the text, as mail systems without MIME do it. */
export const headerBelow = (sent: Mail): string => writeHeader(sent).replace(/\r\n/g, '\n').trimEnd();

/** An attached copy of the original, cut after its header. */
export const attachedOriginal = (sent: Mail): Entity => ({
  type: 'message/rfc822',
  content: `${headerBelow(sent)}\n\n`,
});

export const daemon = (domain: string, name = 'Mail Delivery System'): Person => ({
  name,
  address: `MAILER-DAEMON@${domain}`,
});
