// What stands in a mail may turn the direction of writing around (U+202E): for its own text only, not for what stands beside it.
import { type Child, h } from '../dom';

/** U+FFFC, object replacement character. */
const OBJECT = '\uFFFC';

export const isolated = (text: string): HTMLElement => h('bdi', {}, text);

/** Each for itself, commas between. */
export const isolatedList = (texts: readonly string[]): readonly Child[] =>
  texts.flatMap((text, at) => (at === 0 ? [isolated(text)] : [', ', isolated(text)]));

/** A sentence with something in it that is no plain text. */
export const sentence = (say: (object: string) => string, object: Child): readonly Child[] => {
  const [before = '', after = ''] = say(OBJECT).split(OBJECT);
  return [before, object, after];
};

/** For places that hold nothing but plain text: without the characters that turn directions around. */
export const withoutDirections = (text: string): string => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
