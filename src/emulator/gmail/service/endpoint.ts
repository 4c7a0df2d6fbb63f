import { carryOut } from '../../runtime';
import type { Account } from '../account';
import { apiError, invalidArgument, Refusal } from '../errors';
import { scopes } from '../scopes';
import { checkMask, select } from './fields';
import type { Lazy, Shape } from './shape';

/** What a method of the API is called with. */
export type Request = {
  readonly resource: Readonly<Record<string, unknown>>;
  /** Path parameters by name. */
  readonly path: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, unknown>>;
  /** A blob with the raw message, instead of `raw`. */
  readonly media: object | undefined;
};

type Scopes = keyof typeof scopes;

export type Endpoint = {
  /** As the API has it: `users.messages.get`. */
  readonly name: string;
  /** In the order of the arguments: `resource`, `userId`, `id` …, last `media` and `options`, which may be left out. */
  readonly takes: readonly string[];
  /** Query parameters that it knows. */
  readonly options?: readonly string[];
  readonly scopes: Scopes | ((request: Request) => Scopes);
  /** What it uses of the daily quota of reading and writing mail; 1 unless it says otherwise. */
  readonly units?: (account: Account, request: Request) => number;
  readonly answers?: Shape;
  readonly run: (account: Account, request: Request) => Lazy | undefined;
};

/** Query parameters of every Google API. */
const STANDARD = ['alt', 'fields', 'prettyPrint', 'quotaUser'];

/** A function of the advanced service: counts, checks, and turns refusals into Google's errors. */
export const endpoint = (account: Account, { name, ...spec }: Endpoint) => {
  const parts = name.split('.');
  const counted = ['Gmail', ...parts.slice(0, -1).map(capital), inScript(parts.at(-1) ?? '')].join('.');
  return (...args: readonly unknown[]): unknown => {
    const request = readRequest(spec, args);
    try {
      checkOptions(spec, request.options);
      checkUser(account, request.path.userId ?? '');
      checkScopes(account, typeof spec.scopes === 'function' ? spec.scopes(request) : spec.scopes, counted);
      const mask = checkMask(request.options.fields, spec.answers);
      const set = account.runtime.call(counted, 'mail', spec.units?.(account, request) ?? 1);
      return carryOut(set, () => select(spec.run(account, request), mask));
    } catch (error) {
      throw error instanceof Refusal ? apiError(name, error.code, error.reason, error.message) : error;
    }
  };
};

/** `delete` is a word of JavaScript's own. */
const inScript = (method: string): string => (method === 'delete' ? 'remove' : method);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const readRequest = ({ takes }: Pick<Endpoint, 'takes'>, args: readonly unknown[]): Request => {
  const needed = takes.filter((parameter) => parameter !== 'options' && parameter !== 'media').length;
  if (args.length < needed || args.length > takes.length) {
    const expected = needed === takes.length ? `${needed}` : `${needed}-${takes.length}`;
    throw new Error(`Invalid number of arguments provided. Expected ${expected} only`);
  }
  const given = new Map(takes.map((parameter, index) => [parameter, args[index]]));
  const path = [...given].filter(([name]) => !['resource', 'options', 'media'].includes(name));
  const media = given.get('media');
  return {
    resource: record(given.get('resource')),
    path: Object.fromEntries(path.map(([name, value]) => [name, String(value ?? '')])),
    options: record(given.get('options')),
    media: typeof media === 'object' && media !== null ? media : undefined,
  };
};

/** Nulls and what is undefined are as if they were not there. */
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined && member !== null))
    : {};

const checkOptions = (spec: Pick<Endpoint, 'options'>, options: Request['options']): void => {
  const known = [...STANDARD, ...(spec.options ?? [])];
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const what = `Unknown name "${unknown}": Cannot bind query parameter.`;
  const where = `Field '${unknown}' could not be found in request message.`;
  throw invalidArgument(`Invalid JSON payload received. ${what} ${where}`);
};

const checkUser = ({ runtime }: Account, userId: string): void => {
  if (userId === 'me' || userId.toLowerCase() === runtime.user.toLowerCase()) return;
  if (!userId.includes('@')) throw invalidArgument('Invalid user id');
  throw new Refusal(403, 'forbidden', `Delegation denied for ${runtime.user}`);
};

const checkScopes = ({ runtime }: Account, needed: Scopes, method: string): void => {
  try {
    runtime.requireScope(scopes[needed], method);
  } catch {
    throw new Refusal(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.');
  }
};
