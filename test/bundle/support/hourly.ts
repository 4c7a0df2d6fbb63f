import { simpleParser } from 'mailparser';
import type { Emulator } from '../../../src/emulator/options';
import { cardOf } from '../../tools/cards';
import { eventOf, HOUR, threadIdOf } from './add-on';
import { sentIn } from './drafts';
import { submit } from './forms';

type Typed = Readonly<Record<string, string | undefined>>;

/** Saves the settings with what is typed, as a person does. -> the card. */
export const choose = (emulator: Emulator, typed: Typed, locale = 'ja'): unknown => {
  const card = emulator.call('onUniversalSettings', eventOf({}, { locale }));
  return cardOf(submit(emulator, card, locale === 'ja' ? '保存' : 'Save', typed, { locale }));
};

export const anHour = (emulator: Emulator): readonly string[] => {
  emulator.clock.advance(HOUR);
  return hourly(() => emulator.runDueTriggers()) ?? ['onHourly'];
};

/** -> `undefined` where the run failed, as Google then lists it, or was killed. */
const hourly = <T>(run: () => T): T | undefined => {
  try {
    return run();
  } catch (error) {
    expect(String(error)).toMatch(/The hourly run failed: \w+ \w+$|Exceeded maximum execution time/);
    return undefined;
  }
};

export const runOnce = (emulator: Emulator): void => void hourly(() => emulator.call('onHourly'));

/** The names of the user's labels on a conversation, as Gmail's list shows them. */
export const labelsOn = ({ mailbox }: Emulator, thread: string): readonly string[] => {
  const names = mailbox.userLabels();
  const ids = mailbox.thread(threadIdOf(thread)).flatMap(({ labelIds }) => [...labelIds]);
  return [...new Set(ids.flatMap((id) => names.get(id) ?? []))].sort();
};

export const labelNames = ({ mailbox }: Emulator): readonly string[] => [...mailbox.userLabels().values()].sort();

/** What the user got from Kidoku, oldest first. */
export const mailsToOneself = async (emulator: Emulator) => {
  const own = sentIn(emulator).filter((message) => /^To: .*hanako@kidoku\.example/im.test(message.head().toString()));
  return (await Promise.all(own.map((message) => simpleParser(message.raw())))).reverse();
};

export const subjectsToOneself = async (emulator: Emulator): Promise<readonly (string | undefined)[]> =>
  (await mailsToOneself(emulator)).map(({ subject }) => subject);
