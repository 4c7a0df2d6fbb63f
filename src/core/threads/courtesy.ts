import patterns from './courtesy.data';
import { ownWords } from './own-words';
import { isRequest } from './request';

/** More sentences than that, or longer ones, say something, however polite. */
const MAX_SENTENCES = 6;
const MAX_LENGTH = 160;
const MAX_OPENING = 1000;

/**
 * Whether a message is a short thank-you or closing that asks nothing. Only one that consists of nothing but
 * courtesies is: よろしくお願いいたします closes nearly every Japanese mail, requests too.
 * @param opening The first characters of the message, white space folded.
 */
export const isCourtesy = (opening: string): boolean => {
  const words = ownWords(opening.slice(0, MAX_OPENING).normalize('NFKC'));
  if (!words || isRequest(words.all) || words.body.length > MAX_LENGTH) return false;
  const kinds = sentencesOf(words.body).map(kindOf);
  const sentences = kinds.filter((kind) => kind !== 'name');
  return (
    sentences.length <= MAX_SENTENCES &&
    kinds.length - sentences.length <= MAX_SENTENCES &&
    kinds.includes('courtesy') &&
    !kinds.includes('other')
  );
};

type Kind = 'courtesy' | 'greeting' | 'name' | 'other';

const CJK = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー々〇]';

/** White space ends a sentence where it stands beside Japanese, which has none between words: it was a line's end. */
const SENTENCE_END = new RegExp(
  `[。.!…;\\n]+|,(?=\\s|${CJK})|\\s[-–—](?=\\s)|(?<=${CJK}[)]?)\\s+|\\s+(?=[(]?${CJK})`,
  'u',
);

/** Pictures, faces and what is left of punctuation. */
const DECORATION = /\p{Extended_Pictographic}|\u200d|\ufe0f|[♪☆★♡~]|m?\([^()\p{L}\d]{1,8}\)m?|[;:]-?[)D]|\^[_o.]?\^/gu;

const sentencesOf = (text: string): readonly string[] =>
  text
    .replace(DECORATION, ' ')
    .split(SENTENCE_END)
    .map((sentence) => sentence.replace(/^[\s、,:'"「]+|[\s、,:'"」]+$/g, ''))
    .filter((sentence) => sentence !== '');

const HAS_CJK = new RegExp(CJK, 'u');

const kindOf = (sentence: string): Kind => (HAS_CJK.test(sentence) ? japaneseKind(sentence) : westernKind(sentence));

const japaneseKind = (sentence: string): Kind => {
  if (patterns.JAPANESE.courtesy.test(sentence)) return 'courtesy';
  if (patterns.JAPANESE.greeting.test(sentence)) return 'greeting';
  return patterns.JAPANESE.name.test(sentence) && !patterns.JAPANESE.notName.test(sentence) ? 'name' : 'other';
};

/** "Thanks Taro" and "Best regards Taro Yamada" were two lines. */
const westernKind = (sentence: string): Kind => {
  const words = sentence.split(' ');
  for (let end = words.length; end > 0 && words.length - end <= patterns.WESTERN.maxNames; end -= 1) {
    if (!words.slice(end).every(isNameWord)) break;
    const phrase = words.slice(0, end).join(' ').toLowerCase();
    if (patterns.WESTERN.courtesy.test(phrase)) return 'courtesy';
    if (patterns.WESTERN.greeting.test(phrase)) return 'greeting';
  }
  return words.length <= patterns.WESTERN.maxNames && words.every(isNameWord) ? 'name' : 'other';
};

const isNameWord = (word: string): boolean =>
  /^[\p{Lu}][\p{L}.'’-]*[,.]?$|^(?:van|von|de|der|da|di|-san|san)$/u.test(word);
