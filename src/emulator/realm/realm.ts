import vm from 'node:vm';
import { installDate, installIntl } from './date';

/** The constructors of a vm context, and what must be made by its own code. */
export type Intrinsics = {
  readonly Object: ObjectConstructor;
  readonly Array: ArrayConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
  readonly Intl: typeof Intl;
  readonly isInner: (value: unknown) => boolean;
  /** A copy that is an array of the context. An attachment may have millions of bytes: a plain loop is the quickest. */
  readonly arrayOf: (from: ArrayLike<unknown>) => unknown[];
  readonly errors: Readonly<Record<string, ErrorConstructor>>;
  /** What a promise has come to by the time that no code of the context is left to run. */
  readonly watch: (promise: unknown) => {
    readonly value?: unknown;
    readonly error?: unknown;
    readonly isDone?: boolean;
  };
  /** A function of the context that hands its arguments on. */
  readonly method: (name: string, call: (args: unknown[]) => unknown) => (...args: unknown[]) => unknown;
};

const bootstrap = new vm.Script(
  `({
    Object, Array, Date, Error, Intl,
    arrayOf: (from) => {
      const copy = new Array(from.length);
      for (let index = 0; index < from.length; index += 1) copy[index] = from[index];
      return copy;
    },
    isInner: (value) => value instanceof Object,
    errors: { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError },
    watch: (promise) => {
      const seen = {};
      promise.then((value) => Object.assign(seen, { value, isDone: true }), (error) => Object.assign(seen, { error, isDone: true }));
      return seen;
    },
    method: (name, call) => ({ [name](...args) { return call(args); } })[name],
  })`,
  { filename: 'apps-script' },
);

/** A new global scope with nothing in it but ECMAScript, as Apps Script's V8 has it. */
export const createContext = (
  scope: object,
  clock: { readonly now: () => number; readonly timeZone: string },
): { context: vm.Context; inner: Intrinsics } => {
  // Its own queue of microtasks, so that what is asynchronous can be finished before an execution ends.
  const context = vm.createContext(scope, { microtaskMode: 'afterEvaluate' });
  const inner: Intrinsics = bootstrap.runInContext(context);
  installDate(inner, scope, clock.now, clock.timeZone);
  installIntl(inner.Intl, clock.timeZone);
  return { context, inner };
};
