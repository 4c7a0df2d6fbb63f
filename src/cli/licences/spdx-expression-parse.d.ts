declare module 'spdx-expression-parse' {
  export type Expression =
    | { readonly license: string }
    | { readonly conjunction: 'and' | 'or'; readonly left: Expression; readonly right: Expression };
  /** Throws for what is no expression. */
  export default function parse(expression: string): Expression;
}
