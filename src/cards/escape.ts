/** Markup in Google's subset of HTML, safe to hand to a widget's text. */
export type Html = { readonly markup: string };

type Value = string | number | Html | readonly Html[];

/** Markup: what is put in is plain text and gets escaped, unless it is markup itself. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: parts.map((part, index) => part + markupOf(values[index] ?? '')).join(''),
});

/** Lines of markup, one under the other. */
export const lines = (rows: readonly Html[]): Html => ({ markup: rows.map(({ markup }) => markup).join('<br>') });

/**
 * Text for places that know no markup, such as labels, titles and buttons: on one line, without control characters
 * and without the bidirectional overrides with which a subject could turn the words around it.
 */
export const plain = (text: string): string =>
  text
    .replace(/[\t-\r\u0085\u2028\u2029]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .trim();

/** At most `length` characters, the last one `…` where something was cut off. Never cuts through a character and its marks. */
export const shortened = (text: string, length: number): string => {
  const characters = Array.from(plain(text));
  if (characters.length <= length) return characters.join('');
  let end = length - 1;
  while (end > 0 && JOINED.test(`${characters[end - 1] ?? ''}${characters[end] ?? ''}`)) end--;
  return `${characters.slice(0, end).join('').trimEnd()}…`;
};

/** Controls, embeddings, overrides and isolates of direction, zero-width space and byte order mark. */
const INVISIBLE = /[\0-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Two code points that show as one character: a mark, variation or skin tone after its base, or a zero-width joiner between them. */
const JOINED = /\u200d|[\p{M}\p{Emoji_Modifier}]$/u;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const markupOf = (value: Value): string => {
  if (typeof value === 'string') return plain(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
};
