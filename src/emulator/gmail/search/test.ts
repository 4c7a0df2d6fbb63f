import type { StoredMessage } from '../../mailbox/store';

/** What a search asks of a message. `cost` is what must be read for it: 0 nothing, 1 the header, 2 the whole message. */
export type Test = { readonly cost: number; readonly matches: (message: StoredMessage) => boolean };

/** Header fields as they are searched: decoded and normalised. */
export type Heading = Readonly<
  Record<'from' | 'to' | 'cc' | 'bcc' | 'deliveredTo' | 'subject' | 'list' | 'messageId', string>
>;

/** What a search must know besides the message. */
export type Surroundings = {
  /** The signed-in user's address: what `me` means. The API expands no aliases. */
  readonly user: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** User labels, id to name. */
  readonly userLabels: ReadonlyMap<string, string>;
  readonly heading: (message: StoredMessage) => Heading;
  /** The text that people read, normalised. */
  readonly text: (message: StoredMessage) => string;
  /** Names of attached files, normalised. */
  readonly fileNames: (message: StoredMessage) => readonly string[];
};

export const always: Test = { cost: 0, matches: () => true };
export const never: Test = { cost: 0, matches: () => false };

export const hasLabel = (label: string): Test => ({ cost: 0, matches: ({ labelIds }) => labelIds.has(label) });

export const not = ({ cost, matches }: Test): Test => ({ cost, matches: (message) => !matches(message) });

/** Asks what is cheap first. */
export const all = (tests: readonly Test[]): Test => {
  const [first, ...others] = cheapestFirst(tests.filter((test) => test !== always));
  if (!first) return always;
  if (others.length === 0) return first;
  const ordered = [first, ...others].map(({ matches }) => matches);
  return { cost: dearest(tests), matches: (message) => ordered.every((matches) => matches(message)) };
};

export const any = (tests: readonly Test[]): Test => {
  const ordered = cheapestFirst(tests).map(({ matches }) => matches);
  return { cost: dearest(tests), matches: (message) => ordered.some((matches) => matches(message)) };
};

const cheapestFirst = (tests: readonly Test[]): readonly Test[] =>
  [...tests].sort((one, other) => one.cost - other.cost);

const dearest = (tests: readonly Test[]): number => Math.max(0, ...tests.map(({ cost }) => cost));
