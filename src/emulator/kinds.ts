const kinds = new WeakMap<object, readonly string[]>();

/** Says of which documented classes an object is, its own first: `CardService.TextParagraph`, `CardService.Widget`. */
export const isOfKind = <T extends object>(object: T, ...names: readonly string[]): T => {
  kinds.set(object, names);
  return object;
};

export const kindsOf = (value: unknown): readonly string[] =>
  (typeof value === 'object' && value !== null && kinds.get(value)) || [];
