import patterns from './html-text.data';

const characterOf = (entity: string, name: string): string => {
  const [, hex, digits] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hex === undefined ? Number(digits ?? 0) : Number.parseInt(hex, 16);
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  const place = patterns.entities.split(' ').indexOf(name);
  if (place < 0) return entity;
  return patterns.otherCharacters[place - 96] ?? String.fromCharCode(0xa0 + place);
};

/** HTML's character references as characters: the numeric ones, those of Latin-1 and the commonest others. */
export const decodeEntities = (text: string): string => text.replace(/&(#?\w{1,8});/g, characterOf);

/*  One pass, and each alternative takes an unclosed construct to the end: that keeps hostile HTML linear. */
const markup =
  /<(style|script|title)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)|<\/?([a-z][a-z0-9]*)[^>]*(?:>|$)|<[!?/][^>]*(?:>|$)|\s+/gi;

const inlineElement = /^(?:a|b|i|u|em|strong|span|font|big|small|sup|sub|wbr|abbr|code|mark|img)$/i;
const cell = /^t[dh]$/i;

/** The text of an HTML document: one line a block, without style, script and title. */
export const textOfHtml = (html: string): string =>
  decodeEntities(
    html
      .replace(markup, (_, hidden?: string, element?: string) => {
        if (hidden !== undefined || element === undefined || cell.test(element)) return ' ';
        return inlineElement.test(element) ? '' : '\n';
      })
      .replace(/(?<! ) *\n[ \n]*/g, '\n'),
  );
