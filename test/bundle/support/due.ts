import type { Emulator } from '../../../src/emulator/options';
import { entriesOf } from '../../cards/seen';
import { type CardJson, cardOf, press as pressOn } from '../../tools/cards';
import { addOn, eventOf, threadIdOf } from './add-on';
import { came, type Letter, sent } from './letters';

/** A question to somebody, in a conversation of its own. */
export const question = (at: string, name: string, more = ''): Letter =>
  sent(
    at,
    `\nTo: ${name}@example.co.jp\nSubject: ${name} への質問\nMessage-ID: <${name}@kidoku.example>\n${more}\nいかがでしょうか。`,
    {
      thread: name,
    },
  );

export const answer = (at: string, name: string): Letter =>
  came(
    at,
    `From: ${name}@example.co.jp\nSubject: Re: ${name} への質問\nIn-Reply-To: <${name}@kidoku.example>\n\n承知しました。`,
    {
      thread: name,
    },
  );

export const notice = (at: string, name: string, text: string): Letter =>
  came(
    at,
    `From: ${name}@example.co.jp\nSubject: Re: ${name} への質問\nAuto-Submitted: auto-replied\nMessage-ID: <away-${name}@example.co.jp>\nIn-Reply-To: <${name}@kidoku.example>\n\n${text}`,
    { thread: name },
  );

/** Friday, 20 November 2026; Monday is a holiday. */
export const letters: readonly Letter[] = [
  question('2026-11-17 18:00', 'aki'),
  question('2026-11-13 10:00', 'bun'),
  question('2026-11-19 10:00', 'chie'),
  question('2026-11-10 10:00', 'dai'),
  notice('2026-11-10 10:01', 'dai', '11月25日（水）まで出張のため不在にしております。'),
  question('2026-11-09 10:00', 'emi'),
  answer('2026-11-09 12:00', 'emi'),
];

export const press = (
  emulator: Emulator,
  card: unknown,
  label: string,
  inputs: CardJson = {},
  locale = 'ja',
): CardJson => {
  const { commonEventObject, ...rest } = eventOf({}, { locale });
  return cardOf(
    pressOn(emulator, card, label, { ...rest, commonEventObject: { ...commonEventObject, formInputs: inputs } }),
  );
};

export const home = (emulator: Emulator, locale = 'ja'): CardJson =>
  cardOf(emulator.call('onHomepage', eventOf({}, { locale })));

export const list = (emulator: Emulator, filter: string): CardJson =>
  cardOf(emulator.call('showHomepage', eventOf({ filter, page: '0' })));

export const thread = (emulator: Emulator, name: string, locale = 'ja'): CardJson =>
  cardOf(emulator.call('openThread', eventOf({ threadId: threadIdOf(name) }, { locale })));

export const namesIn = (card: unknown): readonly string[] =>
  entriesOf(card).flatMap((entry) => /(\w+) への質問/.exec(entry)?.[1] ?? []);

/** What is due, by the list's filter. */
export const due = (emulator: Emulator): readonly string[] => namesIn(list(emulator, 'due'));

/** What the thread card says under "Follow-up". */
export const told = (card: unknown): string | undefined =>
  entriesOf(card)
    .find((entry) => entry.startsWith('フォローアップ\n'))
    ?.split('\n')[1];

export const pick = (day: string): CardJson => ({
  remindOn: { dateInput: { msSinceEpoch: Date.parse(`${day}T00:00Z`) } },
});

export const started = (more: readonly Letter[] = []): Emulator => {
  const emulator = addOn([...letters, ...more]);
  home(emulator);
  return emulator;
};
