import type { CardContext } from './context';
import { plain, shortened } from './escape';

/** Longer addresses are rare and would fill the panel. */
const MAX_ADDRESS = 48;

/** Whom a message went to, in a few words: `taro@example.co.jp and 2 others`. */
export const recipientsOf = ({ texts: { t } }: CardContext, [first = '', ...others]: readonly string[]): string => {
  const address = shortened(first, MAX_ADDRESS);
  return others.length === 0 ? address : t('recipients.more {first} {n}', { first: address, n: others.length });
};

/** An address where it only has to be told from others: `taro@…`. */
export const shortAddress = (address: string): string => {
  const text = plain(address);
  const at = text.lastIndexOf('@');
  return shortened(at > 0 ? `${text.slice(0, at)}@…` : text, MAX_ADDRESS);
};

export const subjectOf = ({ texts: { t } }: CardContext, subject: string, length: number): string =>
  shortened(subject, length) || t('subject.none');
