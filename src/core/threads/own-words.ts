import patterns from './own-words.data';

/** Gmail's snippet ends after some 200 characters: what is nearly as long may go on. */
const CUT_OFF = 190;
const CUT_OFF_MARK = /.{80}(?:…|\.\.\.)$/;

export type OwnWords = {
  /** What the user wrote, signature included. */
  readonly all: string;
  /** Without the signature, as far as it can be told. */
  readonly body: string;
};

/**
 * The user's own words at the beginning of a message. -> `undefined` where they may go on beyond the opening:
 * nothing shows that they ended, neither a quotation nor a signature.
 */
export const ownWords = (opening: string): OwnWords | undefined => {
  const all = before(opening, patterns.QUOTE_STARTS);
  const isCutOff = opening.length >= CUT_OFF || CUT_OFF_MARK.test(opening);
  if (isCutOff && all === opening && !patterns.CONTACT.some((contact) => contact.test(all))) return undefined;
  return { all, body: before(all, [...patterns.SEPARATORS, ...patterns.CONTACT]) };
};

const before = (text: string, marks: readonly RegExp[]): string =>
  text.slice(0, Math.min(text.length, ...marks.map((mark) => indexOf(text, mark)))).trim();

const indexOf = (text: string, mark: RegExp): number => {
  const index = text.search(mark);
  return index < 0 ? text.length : index;
};
