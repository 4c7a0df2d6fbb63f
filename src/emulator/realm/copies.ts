export const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** A copy in this realm. An attachment may have millions of bytes: a plain loop is the quickest. */
export const copyOf = (from: readonly unknown[]): unknown[] => {
  const copy = new Array<unknown>(from.length);
  for (let index = 0; index < from.length; index += 1) copy[index] = from[index];
  return copy;
};

/** Replaces the members that are objects: most arrays of millions are of numbers. */
export const eachObject = (list: unknown[], replaced: (member: object) => unknown): unknown[] => {
  for (let index = 0; index < list.length; index += 1) {
    const member = list[index];
    if (isObject(member)) list[index] = replaced(member);
  }
  return list;
};
