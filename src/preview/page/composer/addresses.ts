/** Parts of a list of addresses; commas and semicolons in quotes do not divide. */
export const partsOf = (list: string): readonly string[] =>
  [...list.matchAll(/(?:"(?:[^"\\]|\\.)*"|[^,;"]|")+/g)].map(([part]) => part.trim()).filter((part) => part !== '');

/** Without the name: what stands in angle brackets, else all of it. */
export const addressIn = (part: string): string => (/<([^<>]*)>\s*$/.exec(part)?.[1] ?? part).trim();

const ADDRESS = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)+$/;

/** The first part that is no address, `undefined` where all are. */
export const wrongIn = (list: string): string | undefined =>
  partsOf(list).find((part) => !ADDRESS.test(addressIn(part)));
