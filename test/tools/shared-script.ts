import type { SharedLock } from '../../src/emulator/options';
import { inMap, type PropertyStore } from '../../src/emulator/property-store';

/*  What threads share: the store's mutex, the script's lock, the length of the store's JSON; then the JSON. */
const [MUTEX, LOCK, LENGTH, HEAD] = [0, 1, 2, 4] as const;
const CAPACITY = 1_000_000;

/** Script properties and lock of one script that runs in many threads. */
export const newSharedScript = (): SharedArrayBuffer => {
  const memory = new SharedArrayBuffer(HEAD * 4 + CAPACITY);
  write(memory, new Map());
  return memory;
};

/** A thread's way to them. */
export const sharedScript = (
  memory: SharedArrayBuffer,
): { readonly scriptProperties: PropertyStore; readonly scriptLock: SharedLock } => {
  const mutex = lockAt(memory, MUTEX);
  const step = <T>(work: (kept: Map<string, string>) => T): T => {
    mutex.acquire(60_000);
    try {
      return work(read(memory));
    } finally {
      mutex.release();
    }
  };
  const change = <T>(work: (store: PropertyStore) => T): T =>
    step((kept) => {
      const result = work(inMap(kept));
      write(memory, kept);
      return result;
    });
  return {
    scriptLock: lockAt(memory, LOCK),
    scriptProperties: {
      get: (key) => step((kept) => kept.get(key)),
      entries: () => step((kept) => [...kept]),
      write: (entries, how) => change((store) => store.write(entries, how)),
      delete: (key) => change((store) => store.delete(key)),
      clear: () => change((store) => store.clear()),
    },
  };
};

const lockAt = (memory: SharedArrayBuffer, index: number): SharedLock => {
  const control = new Int32Array(memory, 0, HEAD);
  return {
    acquire: (ms) => {
      const until = Date.now() + ms;
      while (Atomics.compareExchange(control, index, 0, 1) !== 0) {
        if (Date.now() >= until) return false;
        Atomics.wait(control, index, 1, until - Date.now());
      }
      return true;
    },
    release: () => {
      Atomics.store(control, index, 0);
      Atomics.notify(control, index, 1);
    },
  };
};

const read = (memory: SharedArrayBuffer): Map<string, string> => {
  const [length = 0] = new Int32Array(memory, LENGTH * 4, 1);
  return new Map(JSON.parse(Buffer.from(memory, HEAD * 4, length).toString()));
};

const write = (memory: SharedArrayBuffer, kept: ReadonlyMap<string, string>): void => {
  const json = Buffer.from(JSON.stringify([...kept]));
  json.copy(new Uint8Array(memory, HEAD * 4, CAPACITY));
  new Int32Array(memory, LENGTH * 4, 1)[0] = json.length;
};
