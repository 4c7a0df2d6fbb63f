import { format } from 'node:util';

/** Keeps what the script writes to `console`. */
export const createConsole = (write: (level: string, ...values: unknown[]) => void) => {
  const at =
    (level: string) =>
    (...values: unknown[]): void =>
      write(level, ...values);
  return { error: at('error'), info: at('info'), log: at('log'), time: () => {}, timeEnd: () => {}, warn: at('warn') };
};

export const textOf = (values: readonly unknown[]): string => format(...values);
