/** Below every id that Gmail gives today, so that a made id never stands in the way of an exported one. */
const FIRST = 0x1000000000000000n;

export type Ids = {
  /** The wanted id where it is free, else a new one above all that were taken: 16 hexadecimal digits. */
  readonly take: (wanted?: string) => string;
};

/** Gives out message ids: the same ones for the same messages in the same order. */
export const createIds = (isTaken: (id: string) => boolean): Ids => {
  let highest = FIRST;
  return {
    take: (wanted) => {
      if (wanted !== undefined && !isTaken(wanted)) {
        const number = BigInt(`0x${wanted}`);
        if (number > highest) highest = number;
        return wanted;
      }
      highest += 1n;
      return highest.toString(16).padStart(16, '0');
    },
  };
};
