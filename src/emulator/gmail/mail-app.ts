import type { MailStore } from '../mailbox/store';
import { carryOut, type Runtime } from '../runtime';
import { type Account, type OnSend, openAccount } from './account';
import { defineKind } from './define';
import type { MailApp } from './google';
import { compose, type MailOptions } from './outgoing/compose';
import { recipientsOf, send } from './outgoing/file';
import { scopes } from './scopes';

/** Apps Script's MailApp: it sends and does nothing else. */
export const createMailApp = (store: MailStore, runtime: Runtime, onSend?: OnSend): object =>
  mailApp.wrap(openAccount(store, runtime, onSend));

type Message = MailOptions & { readonly to?: string; readonly subject?: string; readonly body?: string };

const call = ({ runtime }: Account, method: string, work: () => unknown): unknown => {
  runtime.requireScope(scopes.mailApp, method);
  const set = runtime.call(method, 'mail', 0);
  return carryOut(set, work);
};

const sendMessage = (account: Account, { to = '', subject = '', body = '', ...options }: Message): void => {
  call(account, 'MailApp.sendEmail', () => {
    const raw = compose(account, { to, subject, body }, options);
    if (recipientsOf(raw).length === 0) throw new Error('Failed to send email: no recipient');
    send(account, raw);
  });
};

/** (to, subject, body[, options]), (to, replyTo, subject, body) or one object. */
const sendEmail = (account: Account, first: Message | string, ...rest: readonly (string | MailOptions)[]) => {
  if (typeof first === 'object') return sendMessage(account, first);
  const options = rest.find((part): part is MailOptions => typeof part === 'object');
  const [subject = '', body = '', late] = rest.filter((part) => typeof part === 'string');
  const letter = late === undefined ? { subject, body } : { replyTo: subject, subject: body, body: late };
  return sendMessage(account, { ...options, to: first, ...letter });
};

/** https://developers.google.com/apps-script/reference/mail/mail-app */
const mailApp = defineKind<Account, MailApp>(
  'MailApp',
  { sendEmail: ['Object', 'String,String,String', 'String,String,String,Object', 'String,String,String,String'] },
  {
    getRemainingDailyQuota: (account) =>
      call(account, 'MailApp.getRemainingDailyQuota', () => account.runtime.sendsLeft?.() ?? 100),
    sendEmail,
  },
);
