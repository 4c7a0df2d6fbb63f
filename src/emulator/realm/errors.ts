import { types } from 'node:util';
import type { Intrinsics } from './realm';

const constructors: Readonly<Record<string, ErrorConstructor>> = {
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
};

/** `instanceof Error` fails across realms, so every error is made anew on its way in and out. */
export const errorsBetween = (inner: Intrinsics, enterValue: (value: unknown) => unknown) => {
  const causes = new WeakMap<object, unknown>();

  /** What a service throws, Apps Script calls `Exception`. */
  const enter = (error: unknown): unknown => {
    if (!types.isNativeError(error) || inner.isInner(error)) return error;
    const made = new (inner.errors[error.name] ?? inner.Error)(error.message);
    const name = error.name === 'Error' ? 'Exception' : error.name;
    Object.defineProperty(made, 'name', { value: name, configurable: true, writable: true });
    for (const [key, value] of Object.entries(error)) Reflect.set(made, key, enterValue(value));
    causes.set(made, error);
    return made;
  };

  const leave = (thrown: unknown): Error => {
    if (!types.isNativeError(thrown)) return new Error(String(thrown), { cause: thrown });
    if (!inner.isInner(thrown)) return thrown;
    const cause = causes.get(thrown) ?? thrown.cause;
    const made = new (constructors[thrown.name] ?? Error)(thrown.message, cause === undefined ? {} : { cause });
    if (made.name !== thrown.name) made.name = thrown.name;
    if (thrown.stack !== undefined) made.stack = thrown.stack;
    return made;
  };

  return { enter, leave };
};
