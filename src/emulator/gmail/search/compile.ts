import { readAge, readMoment } from './dates';
import { testOf } from './operators';
import { hiddenPlaces } from './places';
import { parseQuery, type Query, type Term } from './query';
import { all, any, hasLabel, not, type Surroundings, type Test } from './test';

/** A search that is ready to be run. */
export type Search = Test & {
  /** No message before `from` and none at or after `until` can match: milliseconds since the epoch. */
  readonly from: number;
  readonly until: number;
};

export type Scope = { readonly includeSpamTrash?: boolean; readonly labelIds?: readonly string[] };

/** Compiles a search once, to be asked of many messages. */
export const compileSearch = (text: string, around: Surroundings, scope: Scope = {}): Search => {
  const query = parseQuery(text);
  const shown = new Set([...placesNamed(query), ...(scope.labelIds ?? [])]);
  const hidden = scope.includeSpamTrash ? [] : ['SPAM', 'TRASH'].filter((label) => !shown.has(label));
  const test = all([
    compile(query, around),
    ...(scope.labelIds ?? []).map(hasLabel),
    ...hidden.map((label) => not(hasLabel(label))),
  ]);
  return { ...test, ...range(query, around.now) };
};

const compile = (query: Query, around: Surroundings): Test => {
  if (query.kind === 'term') return testOf(query, around);
  if (query.kind === 'not') return not(compile(query.of, around));
  const tests = query.of.map((part) => compile(part, around));
  return query.kind === 'and' ? all(tests) : any(tests);
};

/** Spam and trash are left out unless the search asks for them. Asking for what is not there does not count. */
const placesNamed = (query: Query): readonly string[] => {
  if (query.kind === 'not') return [];
  if (query.kind !== 'term') return query.of.flatMap(placesNamed);
  const named = ['in', 'is', 'label'].includes(query.operator ?? '')
    ? hiddenPlaces[query.value.toLowerCase()]
    : undefined;
  return named ?? [];
};

/** What the search says of time in a way that holds for every match. */
const range = (query: Query, now: number): { readonly from: number; readonly until: number } => {
  const terms = query.kind === 'term' ? [query] : query.kind === 'and' ? query.of : [];
  const bounds = terms.map((part) => (part.kind === 'term' ? boundOf(part, now) : range(and(part), now)));
  return {
    from: Math.max(Number.NEGATIVE_INFINITY, ...bounds.map(({ from }) => from)),
    until: Math.min(Number.POSITIVE_INFINITY, ...bounds.map(({ until }) => until)),
  };
};

/** An `and` in brackets binds as one without. */
const and = (query: Query): Query => (query.kind === 'and' ? query : { kind: 'and', of: [] });

const boundOf = ({ operator, value }: Term, now: number) => {
  const unbound = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  if (operator === 'after' || operator === 'newer') return { ...unbound, from: readMoment(value) ?? unbound.from };
  if (operator === 'before' || operator === 'older') return { ...unbound, until: readMoment(value) ?? unbound.until };
  if (operator === 'newer_than') return { ...unbound, from: readAge(value, now) ?? unbound.from };
  if (operator === 'older_than') return { ...unbound, until: readAge(value, now) ?? unbound.until };
  return unbound;
};
