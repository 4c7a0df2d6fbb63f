/** What is between `least` and `most`, or nearest to it. */
export const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
