import { types } from 'node:util';
import { copyOf, eachObject, isObject } from './copies';

/** Values of the script as the emulator sees them: data is copied, services are what they stand for. */
export const createLeave = (targets: WeakMap<object, object>, leaveError: (error: unknown) => Error) => {
  /** `seen`: what was copied already, for data that refers to itself. */
  const leave = (value: unknown, seen = new Map<object, unknown>()): unknown => {
    if (!isObject(value)) return value;
    const known = targets.get(value) ?? seen.get(value);
    if (known) return known;
    if (typeof value === 'function' || ArrayBuffer.isView(value)) return value;
    if (types.isDate(value)) return new Date(value.getTime());
    if (types.isNativeError(value)) return leaveError(value);
    if (types.isMap(value) || types.isSet(value) || types.isPromise(value) || types.isRegExp(value)) return value;
    if (Array.isArray(value)) {
      const copy = copyOf(value);
      seen.set(value, copy);
      return eachObject(copy, (member) => leave(member, seen));
    }
    const copy: Record<string, unknown> = {};
    seen.set(value, copy);
    for (const [key, member] of Object.entries(value)) copy[key] = leave(member, seen);
    return copy;
  };
  return (value: unknown): unknown => leave(value);
};
