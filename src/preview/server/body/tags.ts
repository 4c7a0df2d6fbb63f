/** A start tag: its name in lower case, and its attributes as they stand there, entities and all. */
export type Tag = {
  readonly name: string;
  readonly attributes: readonly Attribute[];
};
/** Names in lower case. `undefined`: an attribute without a value. */
export type Attribute = { readonly name: string; readonly value: string | undefined };

/** What becomes of a start tag: the same, another one, or nothing. */
export type Change = (tag: Tag) => Tag | undefined;

/** Elements whose content is text whatever it looks like. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);

/**
 * Goes through HTML once and changes its start tags; comments are left out. What a browser would not read as a tag stays
 * as it is. An element of text goes with its content where its tag goes.
 */
export const changeTags = (html: string, change: Change): string => {
  const pieces: string[] = [];
  const last = { '"': html.lastIndexOf('"'), "'": html.lastIndexOf("'") };
  let at = 0;
  for (let open = html.indexOf('<', at); open >= 0; open = html.indexOf('<', at)) {
    pieces.push(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      at = endOf(html, '-->', open + 2);
      continue;
    }
    const tag = readTag(html, open, last);
    if (tag === 'unclosed') return pieces.join('');
    if (!tag) {
      pieces.push('<');
      at = open + 1;
      continue;
    }
    const changed = change(tag);
    if (changed) pieces.push(written(changed));
    at = RAW_TEXT.has(tag.name) ? endOfText(html, tag.name, tag.end) : tag.end;
    if (changed) pieces.push(html.slice(tag.end, at));
    else if (RAW_TEXT.has(tag.name)) at = endOf(html, '>', at);
  }
  pieces.push(html.slice(at));
  return pieces.join('');
};

/** Behind the next occurrence, or at the end. */
const endOf = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
};

/** Where an element's text ends: at its end tag, which is left to be read. */
const endOfText = (html: string, name: string, from: number): number => {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
};

type Last = Readonly<Record<'"' | "'", number>>;

const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*)?/y;
const UNQUOTED = /[^\s>]*/y;

/** -> `undefined` where no start tag begins, `unclosed` where it never ends: a browser drops what follows, too. */
const readTag = (html: string, open: number, last: Last): (Tag & { readonly end: number }) | 'unclosed' | undefined => {
  NAME.lastIndex = open + 1;
  const [name] = NAME.exec(html) ?? [];
  if (name === undefined) return undefined;
  const attributes: Attribute[] = [];
  let at = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (!match) break;
    at = ATTRIBUTE.lastIndex;
    const hasValue = match[0].includes('=');
    const value = hasValue ? readValue(html, at, last) : undefined;
    if (hasValue && !value) return 'unclosed';
    at = value?.end ?? at;
    attributes.push({ name: (match[1] ?? '').toLowerCase(), value: value?.text });
  }
  const end = html.indexOf('>', at);
  return end < 0 ? 'unclosed' : { name: name.toLowerCase(), attributes, end: end + 1 };
};

/** `last`: where the last quotation marks stand, so that one that is never closed costs nothing. */
const readValue = (
  html: string,
  at: number,
  last: Last,
): { readonly text: string; readonly end: number } | undefined => {
  const quote = html[at];
  if (quote !== '"' && quote !== "'") {
    UNQUOTED.lastIndex = at;
    const [text = ''] = UNQUOTED.exec(html) ?? [];
    return { text, end: at + text.length };
  }
  if (last[quote] <= at) return undefined;
  const end = html.indexOf(quote, at + 1);
  return { text: html.slice(at + 1, end), end: end + 1 };
};

const written = ({ name, attributes }: Tag): string => `<${[name, ...attributes.map(writtenAttribute)].join(' ')}>`;

const writtenAttribute = ({ name, value }: Attribute): string =>
  value === undefined ? name : `${name}="${value.replaceAll('"', '&quot;')}"`;
