import { createEnter } from './enter';
import { errorsBetween } from './errors';
import { createLeave } from './leave';
import type { Intrinsics } from './realm';
import { type Run, type Shown, serviceHandler, type Target } from './service-handler';

/** Where a service object wants to see the properties that the script sets on it, it has this key. */
export const expando = Symbol('properties set by the script');

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

/** Keeps the two realms apart: no object of one is ever seen by the other as it is. */
export const createMembrane = (inner: Intrinsics): Membrane => {
  const proxies = new WeakMap<object, object>();
  const targets = new WeakMap<object, object>();
  const errors = errorsBetween(inner, (value) => enter(value));

  const leave = createLeave(targets, errors.leave);

  const guard: Shown['guard'] = (work) => {
    try {
      return work();
    } catch (error) {
      throw errors.enter(error);
    }
  };
  const method = (target: object, name: string, run: Run) =>
    inner.method(name, (args) => guard(() => enter(Reflect.apply(run, target, args.map(leave)))));

  const enterService = (service: object): unknown => {
    const known = proxies.get(service);
    if (known) return known;
    const own: Target = new inner.Object() as unknown as Target;
    const proxy = new Proxy(own, serviceHandler(service as Target, { method, enterService, guard }));
    if (expando in service) Reflect.set(service, expando, own);
    proxies.set(service, proxy);
    targets.set(proxy, service);
    return proxy;
  };
  const enter = createEnter(inner, { method, enterService }, errors.enter);

  return { enter, enterService, leave, leaveError: errors.leave };
};
