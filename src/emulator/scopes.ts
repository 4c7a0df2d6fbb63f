/** What the script may do: the scopes of its manifest that the user granted. */
export type Scopes = {
  readonly has: (scope: string) => boolean;
  /** Throws Apps Script's permission error unless one of these is granted. */
  readonly require: (anyOf: readonly string[], method: string) => void;
  /** Scopes of the manifest; `undefined` where Apps Script works them out from the code. */
  readonly declared: readonly string[] | undefined;
};

/** Where the manifest names no scopes, Apps Script asks for what the code needs: all are there. */
export const createScopes = (
  declared: readonly string[] | undefined,
  granted: readonly string[] | undefined,
): Scopes => {
  const has = (scope: string) => (declared?.includes(scope) ?? true) && (granted?.includes(scope) ?? true);
  return {
    has,
    declared,
    require: (anyOf, method) => {
      if (anyOf.some(has)) return;
      const required = anyOf.length > 1 ? `(${anyOf.join(' || ')})` : anyOf.join('');
      throw new Error(`Specified permissions are not sufficient to call ${method}. Required permissions: ${required}`);
    },
  };
};

/** A scope by its short name, `userinfo.email`. */
export const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
