/// <reference path="../google-apps-script.d.ts" />

declare module 'gas-local' {
  import type { Context } from 'node:vm';

  /** Runs the files of a folder in one vm context, which is `globals` itself. */
  const gasLocal: {
    readonly require: (
      folder: string,
      globals: object,
      options?: { readonly filter?: (file: string) => boolean },
    ) => Context;
  };
  export default gasLocal;
}
declare module 'sprintf-js' {
  export const sprintf: (format: string, ...args: unknown[]) => string;
}
