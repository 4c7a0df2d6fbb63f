import { types } from 'node:util';
import type { CallClass } from './call-count';
import { isOfKind, kindsOf } from './kinds';
import { carryOut, type Runtime } from './runtime';

/** A documented member that the emulator does not have: calling it says so. */
export const notEmulated: { readonly emulated: false } = Object.freeze({ emulated: false });

type Argument = {
  /** What Apps Script makes a string of: a number, a boolean or a date too. */
  string: string;
  number: number;
  boolean: boolean;
  object: Record<string, unknown>;
  array: unknown[];
  /** Text or an Apps Script Byte[]. */
  data: string | readonly number[];
  date: Date;
  any: unknown;
};
type Kind = keyof Argument;
/** `string?` may be left out; a documented class, `CardService.Action`, wants an object of that class. */
export type Parameter = Kind | `${Kind}?` | `${string}.${string}`;

type ArgumentOf<P> = P extends `${infer K extends Kind}?`
  ? Argument[K] | undefined
  : P extends Kind
    ? Argument[P]
    : P extends `${string}?`
      ? object | undefined
      : object;
export type ArgumentsOf<P extends readonly Parameter[]> = { [I in keyof P]: ArgumentOf<P[I]> };

export type Method = {
  /** `undefined`: whatever it is given. */
  readonly parameters: readonly Parameter[] | undefined;
  readonly run: (args: readonly unknown[]) => unknown;
  /** What happens when a test gives the answer in its place. Default: that is what it returns. */
  readonly answered?: (answer: unknown, args: readonly unknown[]) => unknown;
  /** How it is counted, where that is not how its service is. */
  readonly counted?: CallClass | 'apart';
};

/** A method and the parameters that it takes; anything else is refused as Apps Script refuses it. */
export const method = <const P extends readonly Parameter[]>(
  parameters: P,
  run: (...args: ArgumentsOf<P>) => unknown,
): Method => ({ parameters, run: (args) => run(...(args as ArgumentsOf<P>)) });

/** A method that gets hold of an object and does not leave the script: what is asked of the object does. */
export const accessor = (run: () => unknown): Method => ({ ...method([], run), counted: 'apart' });

export type Member = Method | object;
export type Members = Readonly<Record<string, Member>>;

/** How the calls of a service are counted. */
export type Counting = { readonly runtime: Runtime; readonly of: CallClass | 'apart' };

/**
 * An Apps Script object: `name` is the class as the documentation has it, `PropertiesService.Properties`;
 * its last part stands in the counts.
 */
export const service = (name: string, counting: Counting | undefined, members: Members): Record<string, unknown> => {
  const shortName = name.slice(name.lastIndexOf('.') + 1);
  const made = isOfKind<Record<string, unknown>>({ toString: () => shortName }, name);
  for (const [key, member] of Object.entries(members)) made[key] = bound(name, `${shortName}.${key}`, counting, member);
  return made;
};

const bound = (owner: string, counted: string, counting: Counting | undefined, member: Member): unknown => {
  if (member === notEmulated) {
    return () => {
      throw new Error(`${counted} is not emulated`);
    };
  }
  if (!isMethod(member)) return member;
  const signature = `${owner}${counted.slice(counted.lastIndexOf('.'))}`;
  return (...args: unknown[]) => {
    const checked = member.parameters ? checkArguments(signature, member.parameters, args) : args;
    const answer = count(counted, counting, member.counted);
    return carryOut(
      answer,
      () => member.run(checked),
      (returns) => (member.answered ? member.answered(returns, checked) : returns),
    );
  };
};

const isMethod = (member: Member): member is Method => typeof member === 'object' && 'parameters' in member;

const count = (counted: string, counting: Counting | undefined, exception: Counting['of'] | undefined) => {
  if (counting === undefined) return undefined;
  const of = exception ?? counting.of;
  if (of !== 'apart') return counting.runtime.call(counted, of);
  counting.runtime.apart(counted);
  return undefined;
};

/** -> the arguments, converted. Apps Script turns numbers and booleans into strings, and never takes null for one. */
export const checkArguments = (
  signature: string,
  parameters: readonly Parameter[],
  args: readonly unknown[],
): readonly unknown[] => {
  const required = parameters.filter((parameter) => !parameter.endsWith('?')).length;
  const fits =
    args.length >= required &&
    args.length <= parameters.length &&
    args.every((arg, index) => accepts(parameters[index] ?? 'any', arg));
  if (fits) return args.map((arg, index) => convert(parameters[index] ?? 'any', arg));
  throw new Error(
    `The parameters (${args.map(described).join(',')}) don't match the method signature for ${signature}.`,
  );
};

const accepts = (parameter: Parameter, value: unknown): boolean => {
  const optional = parameter.endsWith('?');
  if (value === undefined || value === null) return optional || parameter === 'any';
  const kind = parameter.replace('?', '');
  if (kind.includes('.')) return kindsOf(value).includes(kind);
  if (kind === 'data') return typeof value === 'string' || Array.isArray(value);
  if (kind === 'date') return types.isDate(value);
  if (kind === 'any') return true;
  if (kind === 'string') return types.isDate(value) || !['object', 'function'].includes(typeof value);
  if (kind === 'number') return typeof value === 'number' && !Number.isNaN(value);
  if (kind === 'array') return Array.isArray(value);
  if (kind === 'object') return typeof value === 'object' && !Array.isArray(value);
  return typeof value === kind;
};

const convert = (parameter: Parameter, value: unknown): unknown => {
  if (value === undefined || value === null) return undefined;
  if (!parameter.startsWith('string')) return value;
  // In UTC: the time zone of this machine must not show.
  return types.isDate(value) ? value.toUTCString() : String(value);
};

const described = (value: unknown): string => {
  if (value === undefined || value === null) return 'null';
  if (types.isDate(value)) return 'Date';
  if (Array.isArray(value)) return value.length > 0 ? `${described(value[0])}[]` : 'Object[]';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'object') return kindsOf(value)[0] ?? '(class)';
  return typeof value;
};
