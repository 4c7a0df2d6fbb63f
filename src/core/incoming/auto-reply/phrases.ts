import patterns from './phrases.data';

/** As much of a mail's beginning as Gmail tells without its content. */
const MAX_OPENING = 200;

type Statement = Exclude<keyof typeof patterns, 'QUOTE' | 'QUOTED' | 'GREETING' | 'SENTENCE_END'>;

const says =
  (statement: Statement) =>
  (words: string): boolean =>
    patterns[statement].some((phrase) => phrase.test(words));

/** The part of a mail's beginning that its writer wrote, as far as Gmail tells it. */
export const ownOpening = (opening: string): string => withoutQuotation(opening.slice(0, MAX_OPENING));

/** What stands before the mail that is answered, without what stands in quotation marks. */
export const withoutQuotation = (text: string): string =>
  text.split(patterns.QUOTE, 1)[0]?.replace(patterns.QUOTED, ' ') ?? '';

export const saysAutomaticReply = says('SAYS_AUTOMATIC');
export const saysGenerated = says('SAYS_GENERATED');
export const saysAway = says('SAYS_AWAY');
export const acknowledges = says('ACKNOWLEDGES');
export const challenges = says('CHALLENGES');

const saysToAll = says('SAYS_TO_ALL');
const answers = says('ANSWERS');

/** Whether the mail begins by saying that its writer is away, to everybody who may write. Who answers may be away too. */
export const isAbsenceNotice = (words: string): boolean =>
  saysAway(firstStatement(words)) && saysToAll(words) && !answers(words);

const MAX_GREETINGS = 6;

const firstStatement = (words: string): string => {
  let rest = words;
  for (let n = 0; n < MAX_GREETINGS; n += 1) {
    const greeting = patterns.GREETING.exec(rest)?.[0] ?? '';
    if (greeting === '' || saysAway(greeting)) break;
    rest = rest.slice(greeting.length);
  }
  return rest.trim().split(patterns.SENTENCE_END, 1)[0] ?? '';
};
