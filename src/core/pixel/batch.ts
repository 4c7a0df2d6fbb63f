import { entryOf, type Loads, loadsFrom } from './loads';

/*  batch = name *( "," name ) *( ";" entry )      a text that is kept as one value */

/**
 * Loads that are kept together, under the first name. A batch stands in the place of those that it names further:
 * where it is there, they are not read.
 */
export type Batch = {
  readonly name: string;
  readonly inPlaceOf: readonly string[];
  readonly loads: readonly Loads[];
};

/** Google keeps 9 KB (9,216 bytes) in a value, its name included. */
export const MAX_BATCH = 8_500;

export const batchText = ({ name, inPlaceOf, loads }: Batch): string =>
  [[name, ...inPlaceOf].join(','), ...loads.map(entryOf)].join(';');

/** Reads a batch; what is damaged in it is left out. */
export const batchFrom = (text: string): Batch => {
  const [names = '', ...entries] = text.split(';');
  const [name = '', ...inPlaceOf] = names.split(',');
  return { name, inPlaceOf, loads: entries.flatMap((entry) => loadsFrom(entry) ?? []) };
};
