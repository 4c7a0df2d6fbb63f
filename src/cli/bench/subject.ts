import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../terminal/command';
import type { BenchRequest } from './arguments';

/** What is measured: an Apps Script folder and the functions that its user or Google would call. */
export type Subject = {
  readonly name: string;
  readonly folder: string;
  /** Called for the first and the warm look at the list. */
  readonly look: string;
  /** Called for an hour's new mail. */
  readonly hour: string;
  /** Whether the look is an add-on's card, which has to be there within 30 seconds. */
  readonly isCard: boolean;
  /** Whether the hourly function reads on until the mailbox has been read. */
  readonly readsOn: boolean;
};

const fromTools = (folder: string): string => fileURLToPath(new URL(`../${folder}`, import.meta.url));

export const BUNDLE = fromTools('dist');

const KIDOKU: Subject = {
  name: 'kidoku',
  folder: BUNDLE,
  look: 'onHomepage',
  hour: 'onHourly',
  isCard: true,
  readsOn: true,
};

const THREAD_BY_THREAD: Subject = {
  name: 'samples/thread-by-thread',
  folder: fromTools('samples/thread-by-thread'),
  look: 'listUnanswered',
  hour: 'listUnanswered',
  isCard: false,
  readsOn: false,
};

/** Kidoku, a reading thread by thread, and the script that the command line names. */
export const subjectsOf = ({ script }: BenchRequest): readonly Subject[] =>
  script === undefined ? [KIDOKU, THREAD_BY_THREAD] : [KIDOKU, THREAD_BY_THREAD, other(script)];

const other = ({ folder, call }: { readonly folder: string; readonly call: string }): Subject => {
  const manifest = path.join(folder, 'appsscript.json');
  if (!existsSync(manifest)) throw new InputError(`${folder} is no Apps Script folder: it has no appsscript.json`);
  const isCard = new RegExp(`"runFunction"\\s*:\\s*"${call}"`).test(readFileSync(manifest, 'utf8'));
  return { name: folder, folder, look: call, hour: call, isCard, readsOn: false };
};
