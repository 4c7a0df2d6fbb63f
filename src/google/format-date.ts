/** Writes a time in an IANA time zone by a pattern of Java's SimpleDateFormat. `at` is ms since the epoch. */
export const formatDate = (at: number, timeZone: string, pattern: string): string =>
  Utilities.formatDate(new Date(at), timeZone, pattern);
