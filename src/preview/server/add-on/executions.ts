import { performance } from 'node:perf_hooks';
import type { CallOptions, Emulator } from '../../../emulator/options';
import type { Trace } from '../../api';

/** How many executions are remembered. */
const KEPT = 50;

export type Ended = { readonly value: unknown; readonly trace: Trace };

/** Runs functions of the script, and remembers what each run was like. */
export type Executions = {
  /** `shown` turns the result into JSON for the trace. What the script throws is in the trace. */
  readonly run: (name: string, event: unknown, how?: CallOptions, shown?: (value: unknown) => unknown) => Ended;
  /** Newest first. */
  readonly traces: () => readonly Trace[];
};

export const createExecutions = (emulator: Emulator): Executions => {
  const traces: Trace[] = [];
  let number = 0;
  return {
    traces: () => traces,
    run: (name, event, how, shown = (value) => value) => {
      const at = emulator.clock.now();
      const before = emulator.logs().length;
      emulator.resetCalls();
      const start = performance.now();
      const { value, error } = attempt(() => emulator.call(name, event, how));
      number += 1;
      const trace: Trace = {
        ...{ number, run: name, at, event, error },
        ms: Math.round((performance.now() - start) * 10) / 10,
        calls: emulator.calls(),
        log: emulator.logs().slice(before),
        result: error === undefined ? shown(value) : undefined,
      };
      traces.unshift(trace);
      traces.splice(KEPT);
      return { value, trace };
    },
  };
};

const attempt = (work: () => unknown): { readonly value: unknown; readonly error: string | undefined } => {
  try {
    return { value: work(), error: undefined };
  } catch (error) {
    return { value: undefined, error: error instanceof Error ? error.message : String(error) };
  }
};
