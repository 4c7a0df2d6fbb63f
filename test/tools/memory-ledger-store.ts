import type { LedgerStore } from '../../src/app/ports';

/** A ledger store that lives as long as the test. `capacity` in characters. */
export const memoryLedgerStore = ({ capacity = Number.POSITIVE_INFINITY } = {}): LedgerStore => {
  let kept: string | undefined;
  return {
    read: () => kept,
    write: (text) => {
      if (text.length > capacity) return false;
      kept = text;
      return true;
    },
  };
};
