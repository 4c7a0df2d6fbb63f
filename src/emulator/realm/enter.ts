import { types } from 'node:util';
import { eachObject, isObject } from './copies';
import type { Intrinsics } from './realm';
import type { Run, Shown, Target } from './service-handler';

/** True for object literals of any realm. */
const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const isData = (value: object): boolean =>
  isPlain(value) && Object.values(value).every((member) => typeof member !== 'function');

/** Values of the emulator as the script sees them: data is copied, services and functions are wrapped. */
export const createEnter = (
  inner: Intrinsics,
  shown: Pick<Shown, 'method' | 'enterService'>,
  enterError: (error: unknown) => unknown,
) => {
  const enter = (value: unknown): unknown => {
    if (!isObject(value) || inner.isInner(value)) return value;
    if (typeof value === 'function') return shown.method(value, value.name, value as Run);
    if (ArrayBuffer.isView(value))
      return inner.arrayOf(new Int8Array(value.buffer, value.byteOffset, value.byteLength));
    if (Array.isArray(value)) return eachObject(inner.arrayOf(value), enter);
    if (types.isDate(value)) return new inner.Date(value.getTime());
    if (types.isNativeError(value)) return enterError(value);
    if (!isData(value)) return shown.enterService(value);
    const copy: Target = new inner.Object() as unknown as Target;
    for (const [key, member] of Object.entries(value)) copy[key] = enter(member);
    return copy;
  };
  return enter;
};
