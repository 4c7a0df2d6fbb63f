import type { CallClass, CallCount, Emulator } from './options';

type Failure = Parameters<Emulator['fail']>[1] & { seen: number; used: number };

export type Meter = {
  /** -> what a test set as the answer of this call, otherwise nothing. */
  readonly count: (method: string, of: CallClass) => undefined | { readonly returns: unknown };
  readonly apart: (method: string) => void;
  readonly calls: () => CallCount;
  readonly reset: () => void;
  readonly fail: Emulator['fail'];
  readonly heal: () => void;
};

const increment = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Counts service calls, and lets those fail that a test wants to fail. */
export const createMeter = (): Meter => {
  const classes: Record<CallClass, number> = { mail: 0, state: 0, other: 0 };
  const methods = new Map<string, number>();
  const apart = new Map<string, number>();
  const failures = new Map<string, Failure>();

  return {
    count: (method, of) => {
      classes[of] += 1;
      increment(methods, method);
      return outcome(failures.get(method));
    },
    apart: (method) => increment(apart, method),
    calls: () => ({ ...classes, methods: Object.fromEntries(methods), apart: Object.fromEntries(apart) }),
    reset: () => {
      Object.assign(classes, { mail: 0, state: 0, other: 0 });
      methods.clear();
      apart.clear();
    },
    fail: (method, how) => {
      failures.set(method, { ...how, seen: 0, used: 0 });
    },
    heal: () => failures.clear(),
  };
};

const outcome = (failure: Failure | undefined): undefined | { readonly returns: unknown } => {
  if (!failure) return undefined;
  failure.seen += 1;
  if (failure.seen < (failure.after ?? 1) || failure.used >= (failure.times ?? Number.POSITIVE_INFINITY)) {
    return undefined;
  }
  failure.used += 1;
  if (failure.error !== undefined) throw new Error(failure.error);
  return { returns: failure.returns };
};
