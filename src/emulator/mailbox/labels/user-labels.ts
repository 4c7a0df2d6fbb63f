/** The labels that the user made: id to name and back. */
export type UserLabels = {
  readonly names: ReadonlyMap<string, string>;
  /** The id of the label of that name, made where there is none. Letter case aside, as in Gmail. */
  readonly idOf: (name: string) => string;
  readonly rename: (id: string, name: string) => void;
  readonly delete: (id: string) => void;
};

export const createUserLabels = (): UserLabels => {
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  let made = 0;
  return {
    names,
    idOf: (name) => {
      const key = keyOf(name);
      const known = ids.get(key);
      if (known) return known;
      made++;
      const id = `Label_${made}`;
      ids.set(key, id);
      names.set(id, name.trim().normalize('NFC'));
      return id;
    },
    rename: (id, name) => {
      ids.delete(keyOf(names.get(id) ?? ''));
      ids.set(keyOf(name), id);
      names.set(id, name.trim().normalize('NFC'));
    },
    delete: (id) => {
      ids.delete(keyOf(names.get(id) ?? ''));
      names.delete(id);
    },
  };
};

const keyOf = (name: string): string => name.trim().normalize('NFC').toLowerCase();
