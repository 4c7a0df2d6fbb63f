import type { Message } from '../../api';
import type { App } from '../app';
import { h } from '../dom';
import { clean, parsed } from '../parts/clean';
import { bodyMarkup } from '../server';
import { answered, answeredSubject, written } from './people';

/** Opens a composer with an answer that quotes the message. Its images are not quoted. */
export const reply = async (app: App, message: Message, all: boolean): Promise<void> => {
  const markup = await bodyMarkup(message.id).catch(() => '');
  const head = app.t('mail.quoteHead {at} {who}', {
    at: app.formats.full(message.at),
    who: written(message.from),
  });
  const quote = h('blockquote', {}, clean(markup, 'dropped'));
  quote.style.cssText = 'margin:0 0 0 0.8ex;border-left:1px solid #ccc;padding-left:1ex';
  // A plain text has its lines by a style sheet, which is not quoted.
  if (parsed(markup).querySelector(':scope > .text')) quote.style.whiteSpace = 'pre-wrap';
  const content = h('div', {}, h('div', {}, h('br')), h('div', {}, head, h('br')), quote);
  app.composers.open({
    ...answered(app, message, all),
    subject: answeredSubject(message.subject),
    html: content.innerHTML,
    inReplyTo: message.id,
  });
};
