// The bar above a recipient's mail: the question for a receipt, what can be done once it is open, what was done.
import type { Seat, SeatAction, SeatMessage } from '../../api';
import type { App } from '../app';
import { h, icon, newId, textButton } from '../dom';
import { withoutDirections } from '../parts/isolated';

type Act = (action: SeatAction) => Promise<void>;

export const seatActions = (app: App, seat: Seat, message: SeatMessage, act: Act): readonly HTMLElement[] => {
  const { t } = app;
  const form = replyForm(app, act);
  const reply = textButton({
    label: t('seat.reply'),
    icon: 'reply',
    attributes: { class: 'outlined', 'aria-expanded': 'false' },
    press: () => {
      form.element.hidden = !form.element.hidden;
      reply.setAttribute('aria-expanded', String(!form.element.hidden));
      if (!form.element.hidden) form.focus();
    },
  });
  return [
    ...receiptOf(app, seat, message, act),
    h(
      'div',
      { class: 'seat-buttons' },
      reply,
      textButton({
        label: t('seat.outOfOffice'),
        icon: 'event_busy',
        // A server says it once.
        attributes: { class: 'outlined', disabled: message.done.includes('outOfOffice') },
        press: () => void act({ action: 'outOfOffice' }),
      }),
    ),
    form.element,
    doneOf(app, message),
  ];
};

const receiptOf = ({ t }: App, { program }: Seat, { from, receipt }: SeatMessage, act: Act): readonly HTMLElement[] => {
  if (receipt === 'notAsked') return [];
  const note = (symbol: string, words: string) => h('div', { class: 'receipt' }, icon(symbol), h('span', {}, words));
  if (receipt === 'sent') return [note('mark_email_read', t('seat.receiptSent'))];
  if (receipt === 'declined') return [note('do_not_disturb_on', t('seat.receiptDeclined'))];
  if (program !== 'asks') return [note('info', t('seat.receiptIgnored'))];
  const question = note(
    'contact_support',
    t('seat.asksReceipt {who}', { who: withoutDirections(from.name || from.address) }),
  );
  question.classList.add('question');
  question.append(
    h(
      'span',
      { class: 'receipt-buttons' },
      textButton({
        label: t('seat.sendReceipt'),
        attributes: { class: 'filled' },
        press: () => void act({ action: 'sendReceipt' }),
      }),
      textButton({
        label: t('seat.declineReceipt'),
        attributes: { class: 'outlined' },
        press: () => void act({ action: 'declineReceipt' }),
      }),
    ),
  );
  return [question];
};

const replyForm = ({ t }: App, act: Act) => {
  const id = newId('reply');
  const text = h('textarea', { id, rows: 4, class: 'field' });
  text.value = t('seat.replySample');
  const element = h(
    'form',
    {
      class: 'reply-form',
      hidden: true,
      on: {
        submit: (event) => {
          event.preventDefault();
          if (text.value.trim() === '') text.focus();
          else void act({ action: 'reply', text: text.value });
        },
      },
    },
    h('label', { for: id }, t('seat.replyText')),
    text,
    h('button', { type: 'submit', class: 'text-button filled' }, icon('send'), h('span', {}, t('seat.replySend'))),
  );
  return { element, focus: () => text.focus() };
};

const DONE_ICONS: Readonly<Record<SeatAction['action'], string>> = {
  opened: 'drafts',
  sendReceipt: 'mark_email_read',
  declineReceipt: 'do_not_disturb_on',
  reply: 'reply',
  outOfOffice: 'event_busy',
  bounce: 'block',
};

const doneOf = ({ t }: App, { done }: SeatMessage): HTMLElement => {
  const id = newId('done');
  return h(
    'div',
    { class: 'done' },
    h('span', { id, class: 'done-title' }, t('seat.done')),
    done.length === 0
      ? h('span', {}, t('seat.doneNothing'))
      : h(
          'ol',
          { 'aria-labelledby': id },
          done.map((action) => h('li', {}, icon(DONE_ICONS[action]), t(`done.${action}`))),
        ),
  );
};
