import { isOfKind } from './kinds';

/** A value of an Apps Script enum: prints as its name. */
export type EnumValue = {
  readonly name: () => string;
  readonly ordinal: () => number;
  readonly toString: () => string;
  readonly toJSON: () => string;
  readonly compareTo: (other: EnumValue) => number;
};

/** The enum that is documented as `name`, `CardService.Icon`. */
export const enumeration = <const Names extends readonly string[]>(
  name: string,
  ...names: Names
): Readonly<Record<Names[number], EnumValue>> => {
  const values = names.map((value, ordinal) => [value, isOfKind(enumValue(value, ordinal), name)] as const);
  return Object.fromEntries(values) as Record<Names[number], EnumValue>;
};

const enumValue = (name: string, ordinal: number): EnumValue => ({
  name: () => name,
  ordinal: () => ordinal,
  toString: () => name,
  toJSON: () => name,
  compareTo: (other) => ordinal - other.ordinal(),
});
