/** Text as it is compared: letter case, full-width forms and ligatures do not matter. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase();

export type TextMatch = (normalised: string) => boolean;

const CJK = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}]';
const LETTER = '[\\p{L}\\p{N}]';
/** Japanese has no spaces: there a word may begin and end anywhere. */
const NO_LETTER_BEFORE = `(?<!(?!${CJK})${LETTER})`;
const NO_LETTER_AFTER = `(?!(?!${CJK})${LETTER})`;

/**
 * Whole words in a row, as Gmail matches a word or a phrase: `taro` is not found in `kentaro`.
 * An address is matched whole: `taro@example.com` is not found in `x.taro@example.com`.
 */
export const wordsMatch = (value: string): TextMatch => {
  const wanted = normalise(value).trim();
  const words = wanted.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = ''] = words;
  // Nothing but punctuation, which no index holds.
  if (first === '') return () => false;
  const isAddress = /^<?[^\s@<>]+@[^\s@<>]+>?$/.test(wanted);
  const pattern = isAddress ? addressPattern(wanted.replace(/^<|>$/g, '')) : phrasePattern(words);
  return (text) => text.includes(first) && pattern.test(text);
};

const phrasePattern = (words: readonly string[]): RegExp => {
  const phrase = words.join('[^\\p{L}\\p{N}]+');
  const startsCjk = new RegExp(`^${CJK}`, 'u').test(words[0] ?? '');
  const endsCjk = new RegExp(`${CJK}$`, 'u').test(words[words.length - 1] ?? '');
  return new RegExp(`${startsCjk ? '' : NO_LETTER_BEFORE}${phrase}${endsCjk ? '' : NO_LETTER_AFTER}`, 'u');
};

const addressPattern = (address: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}._%+-])${escaped(address)}(?!\\.?[\\p{L}\\p{N}_-])`, 'u');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
