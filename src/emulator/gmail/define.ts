/** What objects of the emulated services stand for. The objects themselves hold nothing that a script could see. */
const states = new WeakMap<object, { readonly kind: string; readonly state: unknown }>();

/** What a method returns that gives back its own object, for chaining. */
export const itself = Symbol('itself');

/** A class of Apps Script: its methods work on a state that only they know. */
export type Kind<State> = { readonly wrap: (state: State) => object };

/** Objects that a script hands back arrive as their states. `undefined`: documented, but not emulated. */
export type Methods<State, Declared> = {
  readonly [Name in keyof Declared]: ((state: State, ...args: never[]) => unknown) | undefined;
};

/**
 * The arguments that a method takes, `String,number,number`; several signatures where it is overloaded.
 * A method that is not named takes none.
 */
export type Signatures<Declared> = { readonly [Name in keyof Declared]?: readonly string[] };

/** `path` is the class as error messages have it, `GmailApp.GmailThread`; its last part is its name. */
export const defineKind = <State, Declared>(
  path: string,
  signatures: Signatures<Declared>,
  methods: Methods<State, Declared>,
): Kind<State> => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const prototype: Record<string, unknown> = {};
  const named = { toString: { value: () => name } };
  for (const [method, run] of Object.entries<Methods<State, Declared>[keyof Declared]>(methods)) {
    const accepted = Object.entries<readonly string[] | undefined>(signatures).find(([key]) => key === method)?.[1];
    prototype[method] = bound(`${path}.${method}`, accepted ?? [''], run);
  }
  Object.freeze(prototype);
  return {
    wrap: (state) => {
      const object: object = Object.freeze(Object.create(prototype, named));
      states.set(object, { kind: name, state });
      return object;
    },
  };
};

const stateOf = (value: unknown): unknown => (isObject(value) ? states.get(value)?.state : undefined);

const bound = (path: string, signatures: readonly string[], run: unknown) => {
  const accepted = signatures.map((signature) => (signature === '' ? [] : signature.split(',')));
  return function (this: unknown, ...args: unknown[]): unknown {
    if (typeof run !== 'function') throw new Error(`${path} is not emulated`);
    const result: unknown = Reflect.apply(run, undefined, [stateOf(this), ...checkArguments(path, accepted, args)]);
    return result === itself ? this : result;
  };
};

/** -> the arguments, converted as Apps Script does. Throws what it says to arguments that fit no signature. */
const checkArguments = (
  path: string,
  signatures: readonly (readonly string[])[],
  args: readonly unknown[],
): readonly unknown[] => {
  const kinds = signatures.find(
    (signature) => signature.length === args.length && signature.every((kind, index) => isOfKind(kind, args[index])),
  );
  if (kinds) return args.map((arg, index) => converted(kinds[index] ?? '', arg));
  throw new Error(`The parameters (${args.map(describe).join(',')}) don't match the method signature for ${path}.`);
};

const converted = (kind: string, value: unknown): unknown => {
  if (kind === 'String') return String(value);
  if (Array.isArray(value)) return value.map((item) => converted(kind.slice(0, -2), item));
  return stateOf(value) ?? value;
};

const isOfKind = (kind: string, value: unknown): boolean => {
  if (kind.endsWith('[]')) return Array.isArray(value) && value.every((item) => isOfKind(kind.slice(0, -2), item));
  if (kind === 'number') return Number.isInteger(value);
  // Apps Script turns numbers and booleans into strings; it never takes null for one.
  if (kind === 'String') return ['string', 'number', 'boolean'].includes(typeof value);
  if (kind === 'Object') return isObject(value) && !Array.isArray(value) && !states.has(value);
  return isObject(value) && states.get(value)?.kind === kind;
};

const describe = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length > 0 ? `${describe(value[0])}[]` : 'Object[]';
  if (typeof value === 'string') return 'String';
  return isObject(value) ? (states.get(value)?.kind ?? '(class)') : typeof value;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
