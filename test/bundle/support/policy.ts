import type { Emulator } from '../../../src/emulator/options';

/** The administrator's own sentence, with what must not become markup. */
export const SENTENCE = '情報システム部（内線 <b>1234</b>）からのお願いです。';
export const CONTACT = 'it-support@kidoku.example';

/** What an administrator may have put into the script property that is no policy. */
export const BROKEN: readonly string[] = [
  '',
  'pixel: off',
  '[]',
  '{"version":2}',
  '{"version":1,"everyone":{"pixel":"Off"}}',
  '{"version":1,"everyone":{"pixle":"off"}}',
];

/** Puts a policy into the script property, as an administrator does; a text as it is. */
export const obey = (emulator: Emulator, policy: object | string): Emulator => {
  const text =
    typeof policy === 'string' ? policy : JSON.stringify({ version: 1, message: { ja: SENTENCE }, ...policy });
  emulator.scriptProperties.set('policy', text);
  return emulator;
};

export const unlimit = (emulator: Emulator): void => void emulator.scriptProperties.delete('policy');
