import { simpleParser } from 'mailparser';
import type { Emulator } from '../../../src/emulator/options';
import { emulate, scriptOf } from '../../tools/apps-script';
import { cardOf } from '../../tools/cards';
import { eventOf, threadIdOf } from './add-on';
import { draftsIn } from './drafts';
import { submit } from './forms';
import type { Letter } from './letters';

/** The card of a conversation. */
export const threadCardOf = (emulator: Emulator, { thread }: Letter, locale = 'ja'): unknown => {
  emulator.call('onHomepage', eventOf({}, { locale }));
  return cardOf(emulator.call('openThread', eventOf({ threadId: threadIdOf(thread) }, { locale })));
};

/** Presses the button for a follow-up. -> what the function returned. */
export const followUp = (
  emulator: Emulator,
  letter: Letter,
  typed: Readonly<Record<string, string>> = {},
  locale = 'ja',
): unknown => {
  const label = locale === 'ja' ? '下書きを作成' : 'Draft a follow-up';
  return submit(emulator, threadCardOf(emulator, letter, locale), label, typed, { locale });
};

/** The ids of the draft that Gmail is asked to open. */
export const openedDraft = (
  response: unknown,
): { readonly draftId: string; readonly draftMessageId: string } | undefined =>
  (
    response as {
      renderActions?: {
        hostAppAction?: {
          gmailAction?: { openCreatedDraftActionMarkup?: { draftId: string; draftMessageId: string } };
        };
      };
    }
  )?.renderActions?.hostAppAction?.gmailAction?.openCreatedDraftActionMarkup;

/** The one draft there is, as a mail program reads it. */
export const draftIn = async (emulator: Emulator) => {
  const drafts = draftsIn(emulator);
  expect(drafts).toHaveLength(1);
  const [draft] = drafts;
  if (!draft) throw new Error('There is no draft');
  const mail = await simpleParser(draft.raw());
  const addresses = (field: typeof mail.to) =>
    [field ?? []]
      .flat()
      .flatMap(({ value }) => value.map(({ address, name }) => (name ? `${name} ${address}` : address)));
  return {
    ...mail,
    text: (mail.text ?? '').trim(),
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    bcc: addresses(mail.bcc),
    threadId: draft.threadId,
    id: draft.id,
  };
};

/** What Gmail's composer does as the user writes into the draft: another message takes the place of its message. */
export const edit = ({ mailbox }: Emulator, from: string, to: string): void => {
  composer = composer ?? scriptOf(COMPOSER);
  emulate({ mailbox, folder: composer }).call('edit', { from, to });
};

let composer: string | undefined;

const COMPOSER = `
  export const edit = ({ from, to }) => {
    const [{ id, message }] = Gmail.Users.Drafts.list('me').drafts;
    const { raw } = Gmail.Users.Drafts.get('me', id, { format: 'raw' }).message;
    const text = Utilities.newBlob(raw).getDataAsString();
    const decoded = text.replace(/base64\\r\\n\\r\\n([\\w+/=\\r\\n]+)/g, (_, content) =>
      '8bit\\r\\n\\r\\n' + Utilities.newBlob(Utilities.base64Decode(content.replace(/\\s/g, ''))).getDataAsString() + '\\r\\n');
    if (!decoded.includes(from)) throw new Error('There is no ' + from + ' in ' + decoded);
    const changed = decoded.split(from).join(to);
    Gmail.Users.Drafts.update({ message: { threadId: message.threadId } }, 'me', id, Utilities.newBlob(changed, 'message/rfc822'));
  };
`;
