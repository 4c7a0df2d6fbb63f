/**
 * Where properties are kept. Each method is one indivisible step, however many executions share the store.
 * Values and sizes are checked before.
 */
export type PropertyStore = {
  readonly get: (key: string) => string | undefined;
  readonly entries: () => readonly (readonly [string, string])[];
  /** -> false where the store would have more than `most` bytes; nothing changes then. */
  readonly write: (
    entries: readonly (readonly [string, string])[],
    how: { readonly deleteAllOthers: boolean; readonly most: number },
  ) => boolean;
  readonly delete: (key: string) => void;
  readonly clear: () => void;
};

/** Properties in memory. */
export const inMap = (kept: Map<string, string>): PropertyStore => ({
  get: (key) => kept.get(key),
  entries: () => [...kept],
  write: (entries, { deleteAllOthers, most }) => {
    const next = new Map([...(deleteAllOthers ? [] : kept), ...entries]);
    if (sizeOf(next) > most) return false;
    kept.clear();
    for (const [key, value] of next) kept.set(key, value);
    return true;
  },
  delete: (key) => void kept.delete(key),
  clear: () => kept.clear(),
});

const sizeOf = (store: ReadonlyMap<string, string>): number => {
  let size = 0;
  for (const [key, value] of store) size += Buffer.byteLength(key) + Buffer.byteLength(value);
  return size;
};
