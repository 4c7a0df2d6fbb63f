import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Emulator } from '../../../src/emulator/options';
import type { FormInput } from '../../../src/preview/api';
import { emulate, scriptOf } from '../../tools/apps-script';
import type { Run, Said } from './card-page';

/** Runs functions on the emulator, in events as Google sends them. */
export const onEmulator =
  (emulator: Emulator, userLocale = 'en'): Run =>
  (name, { parameters = {}, inputs = {} }) =>
    saidBy(() => {
      const formInputs = Object.fromEntries(Object.entries(inputs).map(([field, input]) => [field, asGoogle(input)]));
      const timeZone = { id: 'Asia/Tokyo', offset: '32400000' };
      const common = { hostApp: 'GMAIL', platform: 'WEB', userLocale, timeZone, parameters, formInputs };
      return emulator.call(name, { commonEventObject: common });
    });

const asGoogle = (input: FormInput): object => {
  if ('strings' in input) return { stringInputs: { value: input.strings } };
  return 'hours' in input ? { timeInput: input } : { dateTimeInput: input };
};

const saidBy = (run: () => unknown): Said => {
  try {
    return { result: run() };
  } catch (error) {
    return { error: String(error) };
  }
};

/** The project that shows every widget and response. */
export const gallery = (): Run => onEmulator(emulate({ folder: scriptOf(gallerySource()) }));

/** `scriptOf` wants to see the names of the functions. */
const gallerySource = (): string =>
  ['texts', 'media', 'inputs', 'responses']
    .flatMap((name) => {
      const file = path.join(__dirname, 'gallery', name);
      const names = [...readFileSync(`${file}.ts`, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, found]) => found);
      return [
        `import * as ${name}File from ${JSON.stringify(file)};`,
        ...names.map((found) => `export const ${found} = ${name}File.${found};`),
      ];
    })
    .join('\n');
