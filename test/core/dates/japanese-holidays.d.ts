declare module 'japanese-holidays' {
  /** Japan's public holidays of a year, substitute holidays included. `month` counts from 1. */
  export const getHolidaysOf: (year: number) => readonly { readonly month: number; readonly date: number }[];
}
