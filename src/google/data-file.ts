type Section = Readonly<Record<string, unknown>>;

/**
 * What a module of data exports, in the bundle: the build has put it into the HTML file `data` (docs/decisions/0006).
 * The file is read where the first of it is needed, once an execution. Loads of pixels need none of it.
 * A catalogue is a list there: what it has is known by its key or, in the bundle's own code, by the key's number.
 */
export const dataOf = (name: string): Section => {
  let section: Section | undefined;
  return new Proxy<Section>(
    {},
    {
      get: (_, key) => {
        const found: Section = section ?? revived(sections()[name]);
        section = found;
        const asked = String(key);
        return found[Array.isArray(found) ? (sections().keys?.[asked] ?? asked) : asked];
      },
    },
  );
};

let known: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;

const sections = (): NonNullable<typeof known> => {
  const found = known ?? JSON.parse(HtmlService.createTemplateFromFile('data').getRawContent());
  known = found;
  return found;
};

/** Patterns stand in JSON as their source and flags. */
// biome-ignore lint/suspicious/noExplicitAny: what the build wrote is what its module exports
const revived = (value: any): any => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value.pattern === 'string') return new RegExp(value.pattern, value.flags);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(one)]));
};
