import { decodeWords } from '../mail/words';

/** What mailers put before the subject of a reply or a forwarded mail. */
const PREFIXES = [
  // English, and what most others use as well
  ...['re', 'fw', 'fwd', 'reply', 'ref', 'rep'],
  // German, Dutch, Scandinavian, Finnish
  ...['aw', 'antw', 'antwort', 'wg', 'betr', 'doorst', 'sv', 'vs', 'vb', 'vl', 'vedr', 'videresendt'],
  // French, Italian, Spanish, Portuguese, Romanian
  ...['tr', 'réf', 'ré', 'r', 'rif', 'i', 'inoltra', 'rv', 'rsp', 'res', 'enc', 'reenv', 'răsp', 'redir'],
  // Polish, Czech, Croatian, Hungarian, Turkish, Welsh, Indonesian, Vietnamese
  ...['odp', 'pd', 'odg', 'vá', 'tov', 'ynt', 'ilt', 'i̇lt', 'atb', 'bls', 'trs', 'tl', 'trả lời', 'chuyển tiếp'],
  // Greek, Russian, Ukrainian, Hebrew, Arabic, Thai
  ...[
    'απ',
    'σχετ',
    'πρθ',
    'отв',
    'ответ',
    'на',
    'нa',
    'пер',
    'השב',
    'תשובה',
    'הועבר',
    'رد',
    'إعادة توجيه',
    'ตอบกลับ',
    'ส่งต่อ',
  ],
  // Japanese, Korean, Chinese
  ...[
    '返信',
    '転送',
    '회신',
    '답장',
    '답변',
    '전달',
    '回复',
    '回覆',
    '答复',
    '答覆',
    '转发',
    '轉寄',
    '轉發',
    '轉寄郵件',
  ],
];

/** "Re:", "RE[2]:", "Re (3):", "Ｒｅ：", "[Fwd:" */
const PREFIX = new RegExp(`^\\s*(?:\\[?(?:${PREFIXES.join('|')})\\s?(?:[[(*^]?\\d{1,3}[\\])]?)?\\s?[:：]\\s*)+`, 'iu');

/** Whether two subjects are the same for Gmail's threads. Most answers differ by "Re: " alone: these are not decoded. */
export const sameSubject = (one: string, other: string, subjectOf = threadSubject): boolean =>
  withoutRe(one) === withoutRe(other) || subjectOf(one) === subjectOf(other);

const withoutRe = (rawSubject: string): string => rawSubject.replace(/^(?:re: )+/i, '');

/** The subject by which Gmail tells threads apart: decoded, without the prefixes of replies and forwarded mail. */
export const threadSubject = (rawSubject: string): string => {
  const subject = decodeWords(rawSubject).slice(0, 1000).normalize('NFKC').replace(PREFIX, '');
  return subject.replace(/\s+/g, ' ').trim().toLowerCase();
};
