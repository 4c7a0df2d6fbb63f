import { format } from 'node:util';
import type { Runtime } from '../runtime';
import { type Member, method, service } from '../service';

/** Logger: the log of one execution. What is logged goes where `console.info` goes, too. */
export const createLogger = (runtime: Runtime, write: (level: string, ...values: unknown[]) => void) => {
  const lines: string[] = [];
  const logger: object = service('Logger', { runtime, of: 'apart' }, {
    clear: method([], () => void lines.splice(0)),
    getLog: method([], () => lines.map((line) => `${line}\n`).join('')),
    log: {
      parameters: undefined,
      run: (values: readonly unknown[]) => {
        lines.push(format(...values));
        write('info', ...values);
        return logger;
      },
    },
  } satisfies Record<keyof GoogleAppsScript.Base.Logger, Member>);
  return logger;
};
