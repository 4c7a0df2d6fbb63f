import { existsSync } from 'node:fs';
import path from 'node:path';
import { types } from 'node:util';
import vm from 'node:vm';
import gasLocal from 'gas-local';
import { createMembrane, type Membrane } from './membrane';
import { createContext } from './realm';

/** An empty Apps Script world: services can be put into it, and a folder of code loaded. */
export type Script = {
  readonly membrane: Membrane;
  /** Makes the services visible, and evaluates the `.js` files of the folder in the order of their names. */
  readonly load: (globals: Readonly<Record<string, object>>) => void;
  /** A top-level function that Apps Script may call. A name that ends in `_` is private. */
  readonly find: (name: string) => ((event?: unknown) => unknown) | undefined;
  /** Runs the body of a function that has these parameters in the script's scope. */
  readonly evaluate: (names: readonly string[], code: string, values: readonly unknown[]) => unknown;
};

/** `clock` is what the script's Date shows. */
export const createScript = (
  folder: string,
  clock: { readonly now: () => number; readonly timeZone: string },
): Script => {
  const scope = {};
  const { context, inner } = createContext(scope, clock);
  inner.Error.prepareStackTrace = stackOf(folder);
  inner.Error.stackTraceLimit = 50;
  const membrane = createMembrane(inner);
  const run = (code: string): unknown => vm.runInContext(code, context, { filename: 'apps-script' });
  /** Runs what is asynchronous to its end. There are no timers: what waits then waits for ever. */
  const settled = (result: unknown): unknown => {
    const seen = types.isPromise(result) ? inner.watch(result) : undefined;
    run('0');
    if (!seen) return result;
    if (!seen.isDone) throw new Error('The promise that the function returned never settles.');
    if ('error' in seen) throw seen.error;
    return seen.value;
  };
  return {
    membrane,
    load: (globals) => {
      if (!existsSync(folder)) throw new Error(`${folder}: no such folder of Apps Script code. Build it first.`);
      for (const [name, service] of Object.entries(globals)) {
        const value = membrane.enterService(service);
        Object.defineProperty(scope, name, { value, configurable: true, writable: true });
      }
      gasLocal.require(folder, scope, { filter: isScript });
    },
    find: (name) => {
      if (!/^[\p{L}$_][\p{L}\p{N}$_]*$/u.test(name) || name.endsWith('_')) return undefined;
      const found = run(`typeof ${name} === 'function' ? ${name} : undefined`);
      return typeof found === 'function' ? (event) => settled(Reflect.apply(found, undefined, [event])) : undefined;
    },
    evaluate: (names, code, values) => {
      const made = run(`(function (${names.join(', ')}) {${code}\n})`);
      return typeof made === 'function' ? Reflect.apply(made, undefined, [...values]) : undefined;
    },
  };
};

/** Only the script's own frames, as Apps Script has them: `at onHomepage (Code:12:3)`. */
const stackOf =
  (folder: string) =>
  (error: Error, frames: readonly NodeJS.CallSite[]): string => {
    const own = frames.flatMap((frame) => {
      const file = frame.getFileName() ?? '';
      if (!file.startsWith(folder)) return [];
      const name = path.relative(folder, file).replace(/\.[^.]+$/, '');
      const place = `${name}:${frame.getLineNumber()}:${frame.getColumnNumber()}`;
      const called = frame.getFunctionName();
      return [`\n    at ${called ? `${called} (${place})` : place}`];
    });
    return `${error}${own.join('')}`;
  };

const isScript = (file: string): boolean =>
  ['.js', '.gs'].includes(path.extname(file)) && !file.includes('/node_modules/');
