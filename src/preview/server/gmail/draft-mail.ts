import libmime from 'libmime';
import type { Account } from '../../../emulator/gmail/account';
import { withField } from '../../../emulator/gmail/outgoing/fields';
import { renderMail, withLineEnds } from '../../../emulator/gmail/outgoing/render';
import { textOfHtml } from '../../../emulator/mail/readable';
import type { StoredMessage } from '../../../emulator/mailbox/store';
import type { Draft, Person } from '../../api';
import { composedHtml } from '../body/mail-html';
import { WEB_APP } from '../web-app-address';
import { wrongAddress } from './addresses';
import { fieldsOf } from './reading';

type Before = {
  /** The message that is answered. */
  readonly answered: StoredMessage | undefined;
  /** What the draft was until now. */
  readonly previous: StoredMessage | undefined;
};

/** What Gmail's composer makes of a draft: HTML in a block of its own, the same as text, and what was attached before. */
export const draftMail = (gmail: Account, from: Person, draft: Draft, before: Before): Buffer => {
  const html = withLineEnds(wrapped(composedHtml(draft.html, WEB_APP)));
  const mail = renderMail({
    ...{ from, html, subject: oneLine(draft.subject), text: withLineEnds(textOfHtml(html)) },
    ...Object.fromEntries(FIELDS.flatMap((field) => (isWhole(draft[field]) ? [[field, oneLine(draft[field])]] : []))),
    ...answering(gmail, before),
    date: new Date(gmail.runtime.now()),
    attachments: attachedTo(gmail, before.previous),
  });
  // What is still being typed is kept as it is.
  return FIELDS.filter((field) => oneLine(draft[field]) !== '' && !isWhole(draft[field])).reduce(
    (raw, field) => withField(raw, NAMES[field], libmime.encodeWords(oneLine(draft[field]), 'B')),
    mail,
  );
};

const FIELDS = ['to', 'cc', 'bcc'] as const;
const NAMES = { to: 'To', cc: 'Cc', bcc: 'Bcc' } as const;

const isWhole = (typed: string): boolean => oneLine(typed) !== '' && wrongAddress(oneLine(typed)) === undefined;

const oneLine = (typed: string): string => typed.replace(/[\x00-\x1f\x7f]+/g, ' ').trim();

/** Gmail puts what is written into one block. */
const wrapped = (html: string): string => (/^\s*<div dir="ltr"/i.test(html) ? html : `<div dir="ltr">${html}</div>`);

/** RFC 5322 section 3.6.4. A draft that was an answer remains one. */
const answering = (gmail: Account, { answered, previous }: Before): { inReplyTo?: string; references?: string } => {
  const source = answered ?? previous;
  if (!source) return {};
  const field = fieldsOf(gmail, source);
  const inReplyTo = answered ? answered.messageId : field('In-Reply-To');
  if (!inReplyTo) return {};
  const references = answered ? `${field('References')} ${inReplyTo}` : field('References');
  return { inReplyTo, references: references.trim() };
};

const attachedTo = (gmail: Account, previous: StoredMessage | undefined) =>
  previous === undefined
    ? []
    : gmail.contents
        .parsed(previous)
        .attachments()
        .map(({ filename, mimeType, body }) => ({ filename, contentType: mimeType, content: body.data() }));
