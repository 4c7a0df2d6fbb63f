import type { Emulator } from '../../../src/emulator/options';
import { press } from '../../tools/cards';
import { addOn } from './add-on';

export const BASE = `https://script.google.com/a/macros/kidoku.example/s/AKfycb${'x'.repeat(66)}/exec`;

/** What the compose trigger sends, besides what every event has. */
export type Draft = {
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
};

export const eventOf = ({ to = [], cc = [], bcc = [] }: Draft = {}, locale = 'ja') => ({
  commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', userLocale: locale, timeZone: { id: 'Asia/Tokyo' } },
  gmail: { toRecipients: to, ccRecipients: cc, bccRecipients: bcc },
});

export const configured = (settings?: object): Emulator => {
  const emulator = addOn([]);
  emulator.scriptProperties.set('pixel.base', BASE);
  if (settings) emulator.userProperties.set('settings', JSON.stringify({ version: 1, ...settings }));
  return emulator;
};

export const TARO: Draft = { to: ['田中太郎 <taro@example.co.jp>'] };
export const opened = (emulator: Emulator, draft: Draft = TARO, locale = 'ja') =>
  emulator.call('onCompose', eventOf(draft, locale));

/** Presses Insert with these inputs, as Gmail sends them. */
export const insert = (
  emulator: Emulator,
  card: unknown,
  inputs: Readonly<Record<string, string>>,
  { draft = TARO, locale = 'ja' } = {},
) => {
  const formInputs = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, { stringInputs: { value: [value] } }]),
  );
  const event = eventOf(draft, locale);
  return press(emulator, card, locale === 'ja' ? '挿入' : 'Insert', {
    ...event,
    commonEventObject: { ...event.commonEventObject, formInputs },
  });
};

export const BOTH = { pixel: 'on', disclosure: 'on', language: 'ja' };

export type Update = {
  readonly type: string;
  readonly insertContents: readonly { content: string; contentType: string }[];
};

/** What the draft is asked to take up. */
export const updateOf = (response: unknown): Update | undefined =>
  (
    response as {
      renderActions?: { hostAppAction?: { gmailAction?: { updateDraftActionMarkup?: { updateBody: Update } } } };
    }
  )?.renderActions?.hostAppAction?.gmailAction?.updateDraftActionMarkup?.updateBody;

export const contentOf = (response: unknown): string => updateOf(response)?.insertContents[0]?.content ?? '';
export const notificationOf = (response: unknown): string =>
  (response as { renderActions?: { action?: { notification?: { text: string } } } })?.renderActions?.action
    ?.notification?.text ?? '';

/** The switches of a card: name -> whether it is on. */
export const switchesOf = (card: unknown): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    [...JSON.stringify(card).matchAll(/"switchControl":(\{[^}]*\})/g)].map(([, json]) => {
      const { name, selected } = JSON.parse(json ?? '{}');
      return [name, selected === true];
    }),
  );
