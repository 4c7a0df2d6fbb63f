/// <reference path="./spdx-expression-parse.d.ts" />
import parse, { type Expression } from 'spdx-expression-parse';

/** What may be shipped in the bundle without a word. */
export const WITHOUT_NOTICE: readonly string[] = ['0BSD', 'CC0-1.0', 'MIT-0', 'Unlicense'];
/** What may be shipped with its notice. */
export const WITH_NOTICE: readonly string[] = [
  ...['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'],
];
/** What may be used besides to build and to test: nothing of it is shipped. */
const FOR_WORK: readonly string[] = ['CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0'];

const ALLOWED = [...WITHOUT_NOTICE, ...WITH_NOTICE, ...FOR_WORK];

/** Whether a licence (an SPDX expression) is one of the list. Of several that are offered, one is enough. */
export const isAllowed = (licence: string, allowed: readonly string[] = ALLOWED): boolean => {
  const holds = (one: Expression): boolean => {
    if ('license' in one) return allowed.includes(one.license);
    return one.conjunction === 'or' ? holds(one.left) || holds(one.right) : holds(one.left) && holds(one.right);
  };
  try {
    return holds(parse(licence));
  } catch {
    return false;
  }
};

/** What packages do not say in SPDX's words, as their licence files have it. */
const KNOWN: Readonly<Record<string, string>> = { 'fuzzy@0.1.3': 'MIT', 'url-template@2.0.8': 'BSD-3-Clause' };

/** What matters of package-lock.json. */
export type Lock = {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string }>>;
};

/** `[name@version, licence]` of each package that npm ci may install. */
export const licencesIn = ({ packages }: Lock): readonly (readonly [name: string, licence: string])[] =>
  Object.entries(packages).flatMap(([place, { version, license = '' }]) => {
    if (place === '') return [];
    const name = `${place.replace(/^.*node_modules\//, '')}@${version}`;
    return [[name, KNOWN[name] ?? license] as const];
  });

/** -> the packages whose licence nobody has allowed. */
export const problemsIn = (lock: Lock): readonly string[] =>
  licencesIn(lock).flatMap(([name, licence]) => (isAllowed(licence) ? [] : [`${name}: ${licence || 'no licence'}`]));
