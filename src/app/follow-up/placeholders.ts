/** What a follow-up's text may leave open: to whom it goes, what the mail was about, when it was sent, by when an answer is asked for, who writes. */
export type Placeholders = Readonly<Record<'name' | 'subject' | 'date' | 'deadline' | 'sender', string>>;

const KNOWN: readonly string[] = [
  'name',
  'subject',
  'date',
  'deadline',
  'sender',
] satisfies readonly (keyof Placeholders)[];
/** Braces may be full-width ones. */
const PLACEHOLDER = /[{｛]\s*([^{}｛｝\n]{0,40}?)\s*[}｝]/g;

/** What stands in braces and is no placeholder, as it was written. */
export const unknownPlaceholders = (text: string): readonly string[] =>
  (text.match(PLACEHOLDER) ?? []).filter((written) => !isKnown(written.slice(1, -1).trim()));

/** The text with its placeholders filled in. What is put in is not read again. */
export const filledIn = (text: string, values: Placeholders): string =>
  text.replace(PLACEHOLDER, (written, name: string) => (isKnown(name) ? values[name] : written));

const isKnown = (name: string): name is keyof Placeholders => KNOWN.includes(name);
