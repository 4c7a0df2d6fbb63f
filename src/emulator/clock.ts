import type { Emulator } from './options';

/** A clock that goes on with real time unless it is frozen, and that can be moved. Milliseconds since the epoch. */
export const createClock = (start = Date.now(), frozen = false): Emulator['clock'] => {
  let base = start;
  let since = performance.now();
  const elapsed = () => (frozen ? 0 : Math.floor(performance.now() - since));
  return {
    now: () => base + elapsed(),
    advance: (ms) => {
      base += ms;
    },
    set: (ms) => {
      base = ms;
      since = performance.now();
    },
  };
};
