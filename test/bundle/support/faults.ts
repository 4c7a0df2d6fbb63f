import type { Emulator, Failing } from '../../../src/emulator/options';

/** What may happen to a call: it fails, its answer is lost, the execution ends before it or after it. */
export const FAULTS: Readonly<Record<string, Failing>> = {
  fails: { error: 'Service unavailable: try again' },
  'is refused': { error: 'Service invoked too many times for one day: gmail.' },
  'does its work, but its answer is lost': { error: 'Service timed out', takesEffect: true },
  'is where the execution is killed': { ends: true },
  'does its work, and then the execution is killed': { ends: true, takesEffect: true },
};

/** Every service call of some work, with its number among those of its method. */
export const callsOf = (
  emulator: Emulator,
  work: () => unknown,
): readonly (readonly [method: string, nth: number])[] => {
  emulator.resetCalls();
  work();
  return Object.entries(emulator.calls().methods).flatMap(([method, times]) =>
    Array.from({ length: times }, (_, i) => [method, i + 1] as const),
  );
};

/** What a person sees who presses: nothing of Kidoku's where the execution was killed. */
export const tried = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    expect(String(error)).toContain('Exceeded maximum execution time');
    return undefined;
  }
};
