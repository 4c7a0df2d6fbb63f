import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Emulator } from '../../../src/emulator/options';
import { ROOT } from '../../tools/apps-script';

const FOLDER = path.join(ROOT, 'test/fixtures/stored');

const fixture = (name: string) => JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8'));

/** The fixtures of stored forms: `v2-settings`. */
export const FIXTURES: readonly string[] = readdirSync(FOLDER).map((file) => path.basename(file, '.json'));

/** Puts what earlier versions stored into the properties. */
export const store = ({ userProperties, scriptProperties }: Emulator, ...names: readonly string[]): void => {
  for (const { user, script } of names.map(fixture)) {
    for (const [name, text] of Object.entries<string>(user)) userProperties.set(name, text);
    for (const [name, text] of Object.entries<string>(script)) scriptProperties.set(name, text);
  }
};

/** A pixel's token of the first form, signed by a secret in `v1-secrets` and `v2-secrets`. */
export const TOKEN: string = fixture('v1-token').token;

/** The newest form of a store. */
export const newest = (name: string): string =>
  FIXTURES.filter((one) => one.endsWith(`-${name}`))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .at(-1) ?? '';

/** 2 for `v2-settings`. */
export const numberOf = (one: string): number => Number(/^v(\d+)-/.exec(one)?.[1]);
