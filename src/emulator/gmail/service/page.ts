import { invalidArgument } from '../errors';
import type { Place } from '../search/run';

/** Page tokens name the last item that was given: new mail does not shift the pages. */
export const tokenOf = ({ internalDate, id }: Place): string =>
  `${String(internalDate).padStart(15, '0')}${BigInt(`0x${id}`).toString().padStart(20, '0')}`;

export const placeOf = (pageToken: unknown): Place | undefined => {
  if (pageToken === undefined || pageToken === '') return undefined;
  const [, moment, id] = /^(\d{15})(\d{20})$/.exec(String(pageToken)) ?? [];
  if (moment === undefined || id === undefined) throw invalidArgument('Invalid pageToken');
  return { internalDate: Number(moment), id: BigInt(id).toString(16).padStart(16, '0') };
};

/** The first items of a sequence, and whether there are more. */
export const takePage = <Item>(items: Iterable<Item>, size: number): { page: readonly Item[]; more: boolean } => {
  const page: Item[] = [];
  for (const item of items) {
    if (page.length === size) return { page, more: true };
    page.push(item);
  }
  return { page, more: false };
};
