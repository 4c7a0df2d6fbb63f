import { MOST_DAYS } from './policy';
import type { Fault } from './read-policy';

/** What is wrong and where, for whoever wrote the policy: `rules[2].pixel: must be "off" or …`. Not in the bundle. */
export const faultWords = ({ path, kind, of }: Fault, language: 'ja' | 'en' = 'en'): string =>
  language === 'ja' ? `${path || 'ポリシー'}：${JAPANESE[kind](of)}` : `${path || 'The policy'}: ${ENGLISH[kind](of)}`;

type Words = Readonly<Record<Fault['kind'], (of: Fault['of']) => string>>;

const quoted = (of: Fault['of']): readonly string[] => of.map((word) => JSON.stringify(word));

const ENGLISH: Words = {
  json: () => 'is not JSON',
  word: (of) => `must be ${quoted(of).join(' or ')}`,
  days: () => `must be a whole number from 1 to ${MOST_DAYS}`,
  line: ([most]) => `must be a text of at most ${most} characters that is not blank`,
  pattern: () => 'must be like taro@example.com, *@example.com, example.com, *.de or *',
  domain: () => 'must be a domain like example.co.jp or *.example.co.jp',
  text: () => 'must be a text',
  list: () => 'must be a list: […]',
  empty: () => 'must not be empty',
  object: () => 'must be an object: {…}',
  missing: (of) => `${of.join(' or ')} is missing`,
  unknown: (of) => `is not known here. Known are ${of.join(', ')}`,
};

const JAPANESE: Words = {
  json: () => 'JSON として読み取れません',
  word: (of) => `${quoted(of).join('、')} のいずれかにしてください`,
  days: () => `1 から ${MOST_DAYS} までの整数にしてください`,
  line: ([most]) => `空白だけではない、${most} 文字以内の文字列にしてください`,
  pattern: () => 'taro@example.com、*@example.com、example.com、*.de、* のような形にしてください',
  domain: () => 'example.co.jp や *.example.co.jp のようなドメインにしてください',
  text: () => '文字列にしてください',
  list: () => 'リスト（[…]）にしてください',
  empty: () => '空にはできません',
  object: () => 'オブジェクト（{…}）にしてください',
  missing: (of) => `${of.join(' または ')} がありません`,
  unknown: (of) => `この項目はありません。使用できるのは ${of.join('、')} です`,
};
