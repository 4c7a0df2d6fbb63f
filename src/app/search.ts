import type { ThreadRow } from './views';

/** Longer searches are cut. */
export const MAX_SEARCH = 100;

/**
 * Finds threads by recipient and subject: every word must stand in one of them. Width and case make no difference, nor
 * whether a word is written in hiragana or katakana: ﾐﾂﾓﾘ finds みつもり.
 */
export const searchFor = (search: string): ((row: Pick<ThreadRow, 'recipients' | 'subject'>) => boolean) => {
  const words = foldedText(search.slice(0, MAX_SEARCH)).split(' ').filter(Boolean);
  return ({ recipients, subject }) => {
    if (words.length === 0) return true;
    const text = foldedText([subject, ...recipients].join('\n'));
    return words.every((word) => text.includes(word));
  };
};

const MAX_TEXT = 5_000;

const foldedText = (text: string): string =>
  text
    .slice(0, MAX_TEXT)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60))
    .replace(/\s+/g, ' ')
    .trim();
