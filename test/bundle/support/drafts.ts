import type { StoredMessage } from '../../../src/emulator/mailbox/store';
import type { Emulator } from '../../../src/emulator/options';
import { emulate, scriptOf } from '../../tools/apps-script';
import { press } from '../../tools/cards';
import { addOn, deliver, eventOf } from './add-on';
import { draft, type Letter } from './letters';

/** A draft to one recipient, in a conversation of its own. */
export const contractDraft = draft(
  '2026-11-20 08:30',
  `
To: 田中太郎 <Taro@Example.co.jp>
Subject: 契約書のご確認
Message-ID: <contract-draft@kidoku.example>

田中様

契約書をお送りします。ご確認をお願いいたします。`,
);

/** The add-on over a mailbox with drafts, and every message that it sent. */
export const withDrafts = (drafts: readonly Letter[] = [contractDraft], options: Parameters<typeof addOn>[1] = {}) => {
  const sent: StoredMessage[] = [];
  const emulator = addOn([], { ...options, onSend: (message) => sent.push(message) });
  deliver(emulator, drafts);
  return { emulator, sent };
};

/** From the homepage to the draft of that subject. -> its card. */
export const openDraft = (emulator: Emulator, subject = '契約書のご確認'): unknown => {
  const home = emulator.call('onHomepage', eventOf());
  const list = press(emulator, home, '開封確認を付けて送信', eventOf());
  return press(emulator, list, subject, eventOf());
};

/** The user goes on writing: Gmail gives the draft another message. */
export const changeDraft = ({ mailbox }: Emulator): void => {
  const composer = emulate({ mailbox, folder: scriptOf(COMPOSER) });
  composer.call('write', { text: 'Subject: 契約書のご確認（改訂）' });
};

const COMPOSER = `
  export const write = ({ text }) => {
    const [{ id, message }] = Gmail.Users.Drafts.list('me').drafts;
    const { raw } = Gmail.Users.Drafts.get('me', id, { format: 'raw' }).message;
    const changed = Utilities.newBlob(raw).getDataAsString().replace(/^Subject:.*(\\n .*)*/m, text);
    Gmail.Users.Drafts.update({ message: { threadId: message.threadId } }, 'me', id, Utilities.newBlob(changed, 'message/rfc822'));
  };
`;

export const draftsIn = ({ mailbox }: Emulator): readonly StoredMessage[] =>
  mailbox.newestFirst().filter(({ labelIds }) => labelIds.has('DRAFT'));

export const sentIn = ({ mailbox }: Emulator): readonly StoredMessage[] =>
  mailbox.newestFirst().filter(({ labelIds }) => labelIds.has('SENT'));

export const textOfMessage = (message: StoredMessage | undefined): string => message?.raw().toString('latin1') ?? '';
