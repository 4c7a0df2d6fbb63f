import vm from 'node:vm';

/** The constructors of a vm context, and what must be made by its own code. */
export type Intrinsics = {
  readonly Object: ObjectConstructor;
  readonly Array: ArrayConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
  readonly isInner: (value: unknown) => boolean;
  readonly errors: Readonly<Record<string, ErrorConstructor>>;
  /** A function of the context that hands its arguments on. */
  readonly method: (name: string, call: (args: unknown[]) => unknown) => (...args: unknown[]) => unknown;
};

const bootstrap = new vm.Script(
  `({
    Object, Array, Date, Error,
    isInner: (value) => value instanceof Object,
    errors: { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError },
    method: (name, call) => ({ [name](...args) { return call(args); } })[name],
  })`,
  { filename: 'apps-script' },
);

/** `new Date()` and `Date.now()` by the emulator's clock. */
const clock = new vm.Script(
  `(now) => {
    const Real = Date;
    globalThis.Date = new Proxy(Real, {
      apply: () => new Real(now()).toString(),
      construct: (_, args, target) => Reflect.construct(Real, args.length > 0 ? args : [now()], target),
    });
    Real.now = () => now();
    Real.prototype.constructor = globalThis.Date;
    delete globalThis.WebAssembly;
  }`,
  { filename: 'apps-script' },
);

/** A new global scope with nothing in it but ECMAScript, as Apps Script's V8 has it. */
export const createContext = (scope: object, now: () => number): { context: vm.Context; inner: Intrinsics } => {
  const context = vm.createContext(scope);
  const inner: Intrinsics = bootstrap.runInContext(context);
  clock.runInContext(context)(now);
  return { context, inner };
};
