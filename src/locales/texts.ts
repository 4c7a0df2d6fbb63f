import en from './en.json';
import ja from './ja.json';

/** A text by its key. The braces in a key name its parameters: `'age.days {n}'` takes `{ n }`. */
export type TextKey = keyof typeof en;

type ParametersOf<Key> = Key extends `${string}{${infer Name}}${infer Rest}` ? Name | ParametersOf<Rest> : never;
type ValuesFor<Key> = [ParametersOf<Key>] extends [never]
  ? []
  : [values: Readonly<Record<ParametersOf<Key>, string | number>>];

/** What the user reads, in one language. */
export type Texts = {
  readonly language: Language;
  /** Plain text with the parameters put in; not escaped. */
  readonly t: <Key extends TextKey>(key: Key, ...values: ValuesFor<Key>) => string;
};

/** The texts for a locale as Google gives it (`ja`, `ja-JP`, `en-US`, …): Japanese, else English. */
export const textsFor = (userLocale: string | undefined): Texts =>
  textsIn(/^ja([-_]|$)/i.test(userLocale ?? '') ? 'ja' : 'en');

type Language = 'en' | 'ja';
/** Where the wording depends on the number `n`, `one` is for 1. Japanese needs no such forms. */
type Wording = string | { readonly one?: string; readonly other: string };
type Values = Readonly<Record<string, string | number>>;

/** Both catalogues have the same keys, or this does not compile. */
const CATALOGUES: Record<Language, Record<TextKey, Wording>> = {
  en: en satisfies Record<keyof typeof ja, Wording>,
  ja: ja satisfies Record<TextKey, Wording>,
};

const textsIn = (language: Language): Texts => ({
  language,
  t: (key, ...[values]) => filled(CATALOGUES[language][key], values ?? {}),
});

const filled = (wording: Wording, values: Values): string =>
  wordingFor(wording, values.n).replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));

const wordingFor = (wording: Wording, n: string | number | undefined): string => {
  if (typeof wording === 'string') return wording;
  return n === 1 ? (wording.one ?? wording.other) : wording.other;
};
