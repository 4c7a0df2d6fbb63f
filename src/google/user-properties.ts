/** The user's properties, and what was last seen of them. */
export type UserProperties = {
  /** All of them: one call. */
  readonly read: () => Readonly<Record<string, string>>;
  /** One of them, as it was when all were last read: no call then, else one. */
  readonly seen: (name: string) => string | undefined;
};

/** For one execution: what must be up to date is read with a call of its own. */
export const userProperties = (): UserProperties => {
  let all: Readonly<Record<string, string>> | undefined;
  const read = () => {
    all = PropertiesService.getUserProperties().getProperties();
    return all;
  };
  return { read, seen: (name) => (all ?? read())[name] };
};
