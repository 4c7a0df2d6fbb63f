import { isObject } from './copies';

export type Target = Record<PropertyKey, unknown>;
export type Run = (...args: never[]) => unknown;

/** How a realm shows what is in the other one. */
export type Shown = {
  readonly method: (target: object, name: string, run: Run) => unknown;
  readonly enterService: (service: object) => unknown;
  /** Errors of the work are thrown as errors of the script. */
  readonly guard: <Result>(work: () => Result) => Result;
};

/** Methods are wrapped when they are first asked for: a mailbox may hand out thousands of messages. */
export const serviceHandler = (service: Target, { method, enterService, guard }: Shown): ProxyHandler<Target> => {
  const methods = new Map<PropertyKey, unknown>();
  const isOwn = (key: PropertyKey) => key in service && (Object.hasOwn(service, key) || !(key in Object.prototype));
  const read = (key: string): unknown => {
    const member = guard(() => service[key]);
    if (typeof member !== 'function') return isObject(member) ? enterService(member) : member;
    const wrapped = methods.get(key) ?? method(service, key, member as Run);
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
