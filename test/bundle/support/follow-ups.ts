import type { Emulator } from '../../../src/emulator/options';
import { cardOf } from '../../tools/cards';
import { eventOf, threadIdOf } from './add-on';
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
