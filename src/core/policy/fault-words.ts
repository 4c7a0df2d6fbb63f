import { MOST_DAYS } from './policy';
import type { Fault } from './read-policy';

/** What is wrong and where, for whoever wrote the policy: `rules[2].pixel: must be "off" or …`. Not in the bundle. */
export const faultWords = ({ path, kind, of }: Fault): string => `${path || 'The policy'}: ${WORDS[kind](of)}`;

const WORDS: Readonly<Record<Fault['kind'], (of: Fault['of']) => string>> = {
  json: () => 'is not JSON',
  word: (of) => `must be ${of.map((word) => JSON.stringify(word)).join(' or ')}`,
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
