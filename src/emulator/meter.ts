import type { CallClass, CallCount } from './call-count';
import type { Emulator } from './options';

type Failure = Parameters<Emulator['fail']>[1] & { seen: number; used: number };

/** What a test set for a call: another answer, or an error once it has taken effect. */
export type SetOutcome = { readonly returns: unknown } | { readonly thrownAfter: Error };

export type Meter = {
  /** -> what a test set for this call, otherwise nothing. Throws what is to fail at once. `end` ends the execution. */
  readonly count: (method: string, of: CallClass, end?: () => void) => undefined | SetOutcome;
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
    count: (method, of, end = () => {}) => {
      classes[of] += 1;
      increment(methods, method);
      return outcome(failures.get(method), end);
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

const outcome = (failure: Failure | undefined, end: () => void): undefined | SetOutcome => {
  if (!failure) return undefined;
  failure.seen += 1;
  if (failure.seen < (failure.after ?? 1) || failure.used >= (failure.times ?? Number.POSITIVE_INFINITY)) {
    return undefined;
  }
  failure.used += 1;
  if (failure.ends) end();
  const message = failure.error ?? (failure.ends ? TIME_IS_OVER : undefined);
  if (message === undefined) return { returns: failure.returns };
  const error = new Error(message);
  if (failure.takesEffect) return { thrownAfter: error };
  throw error;
};

/** What Apps Script says of an execution that it has ended. */
export const TIME_IS_OVER = 'Exceeded maximum execution time';
