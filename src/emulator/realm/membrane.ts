import { types } from 'node:util';
import { errorsBetween } from './errors';
import type { Intrinsics } from './realm';

/** Where a service object wants to see the properties that the script sets on it, it has this key. */
export const expando = Symbol('properties set by the script');

type Target = Record<PropertyKey, unknown>;

export type Membrane = {
  /** A value of the emulator as the script sees it: data is copied, services are wrapped. */
  readonly enter: (value: unknown) => unknown;
  /** A service, whatever it looks like. */
  readonly enterService: (service: object) => unknown;
  /** A value of the script as the emulator sees it. */
  readonly leave: (value: unknown) => unknown;
  /** An error of the script as a real Error of the emulator's realm. */
  readonly leaveError: (error: unknown) => Error;
};

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** True for object literals of any realm. */
const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const isData = (value: object): boolean =>
  isPlain(value) && Object.values(value).every((member) => typeof member !== 'function');

/** Keeps the two realms apart: no object of one is ever seen by the other as it is. */
export const createMembrane = (inner: Intrinsics): Membrane => {
  const proxies = new WeakMap<object, object>();
  const targets = new WeakMap<object, object>();
  const errors = errorsBetween(inner, (value) => enter(value));

  const guard = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw errors.enter(error);
    }
  };

  const method = (target: object, name: string, run: (...args: never[]) => unknown) =>
    inner.method(name, (args) =>
      guard(() =>
        enter(
          Reflect.apply(
            run,
            target,
            args.map((arg) => leave(arg)),
          ),
        ),
      ),
    );

  const enterService = (service: object): unknown => {
    const known = proxies.get(service);
    if (known) return known;
    const own: Target = new inner.Object() as unknown as Target;
    const proxy = new Proxy(own, serviceHandler(service as Target, method, enterService, guard));
    if (expando in service) Reflect.set(service, expando, own);
    proxies.set(service, proxy);
    targets.set(proxy, service);
    return proxy;
  };

  const enter = (value: unknown): unknown => {
    if (!isObject(value) || inner.isInner(value)) return value;
    if (typeof value === 'function') return method(value, value.name, value as (...args: never[]) => unknown);
    if (ArrayBuffer.isView(value))
      return inner.arrayOf(new Int8Array(value.buffer, value.byteOffset, value.byteLength));
    if (Array.isArray(value)) return eachObject(inner.arrayOf(value), enter);
    if (types.isDate(value)) return new inner.Date(value.getTime());
    if (types.isNativeError(value)) return errors.enter(value);
    if (!isData(value)) return enterService(value);
    const copy: Target = new inner.Object() as unknown as Target;
    for (const [key, member] of Object.entries(value)) copy[key] = enter(member);
    return copy;
  };

  /** `seen`: what was copied already, for data that refers to itself. */
  const leave = (value: unknown, seen = new Map<object, unknown>()): unknown => {
    if (!isObject(value)) return value;
    const known = targets.get(value) ?? seen.get(value);
    if (known) return known;
    if (typeof value === 'function' || ArrayBuffer.isView(value)) return value;
    if (types.isDate(value)) return new Date(value.getTime());
    if (types.isNativeError(value)) return errors.leave(value);
    if (types.isMap(value) || types.isSet(value) || types.isPromise(value) || types.isRegExp(value)) return value;
    if (Array.isArray(value)) {
      const copy = copyOf(value);
      seen.set(value, copy);
      return eachObject(copy, (member) => leave(member, seen));
    }
    const copy: Target = {};
    seen.set(value, copy);
    for (const [key, member] of Object.entries(value)) copy[key] = leave(member, seen);
    return copy;
  };

  return { enter, enterService, leave: (value) => leave(value), leaveError: errors.leave };
};

const copyOf = (from: readonly unknown[]): unknown[] => {
  const copy = new Array<unknown>(from.length);
  for (let index = 0; index < from.length; index += 1) copy[index] = from[index];
  return copy;
};

/** Replaces the members that are objects: most arrays of millions are of numbers. */
const eachObject = (list: unknown[], replaced: (member: object) => unknown): unknown[] => {
  for (let index = 0; index < list.length; index += 1) {
    const member = list[index];
    if (isObject(member)) list[index] = replaced(member);
  }
  return list;
};

/** Methods are wrapped when they are first asked for: a mailbox may hand out thousands of messages. */
const serviceHandler = (
  service: Target,
  method: (target: object, name: string, run: (...args: never[]) => unknown) => unknown,
  enterService: (service: object) => unknown,
  guard: <Result>(work: () => Result) => Result,
): ProxyHandler<Target> => {
  const methods = new Map<PropertyKey, unknown>();
  const isOwn = (key: PropertyKey) => key in service && (Object.hasOwn(service, key) || !(key in Object.prototype));
  const read = (key: string): unknown => {
    const member = guard(() => service[key]);
    if (typeof member !== 'function') return isObject(member) ? enterService(member) : member;
    const wrapped = methods.get(key) ?? method(service, key, member as (...args: never[]) => unknown);
    methods.set(key, wrapped);
    return wrapped;
  };
  const has = (key: PropertyKey): key is string => typeof key === 'string' && isOwn(key);
  return {
    get: (own, key) => (has(key) && !Object.hasOwn(own, key) ? read(key) : Reflect.get(own, key)),
    has: (own, key) => has(key) || key in own,
    ownKeys: (own) => [...new Set([...Object.keys(service).filter(has), ...Reflect.ownKeys(own)])],
    getOwnPropertyDescriptor: (own, key) =>
      Object.hasOwn(own, key) || !has(key)
        ? Reflect.getOwnPropertyDescriptor(own, key)
        : { value: read(key), enumerable: true, configurable: true, writable: true },
  };
};
