declare module 'js-yaml' {
  /** Reads one document of plain data. Throws for what is no YAML, and for a key that stands twice. */
  export const safeLoad: (text: string) => unknown;
}
