import type { Trace } from '../../api';

/** More than anybody scrolls through. */
const KEPT = 100;

/** The last executions, newest first, and the one that is looked at. */
export const createTraces = () => {
  let all: readonly Trace[] = [];
  let chosen: Trace | undefined;
  return {
    all: () => all,
    chosen: () => chosen,
    choose: (trace: Trace) => {
      chosen = trace;
    },
    add: (trace: Trace) => {
      all = [trace, ...all.filter(({ number }) => number !== trace.number)].slice(0, KEPT);
      chosen = trace;
    },
    set: (known: readonly Trace[]) => {
      all = known.slice(0, KEPT);
      chosen = all[0];
    },
  };
};
