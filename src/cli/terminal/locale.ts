/** The system's language, as POSIX finds it: `ja_JP.UTF-8`. */
export const systemLocale = (): string =>
  [process.env.LC_ALL, process.env.LC_MESSAGES, process.env.LANG].find(Boolean) ?? '';
