import { existsSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import gasLocal from 'gas-local';
import { createMembrane, type Membrane } from './membrane';
import { createContext } from './realm';

/** A folder of Apps Script code, evaluated in a context of its own. */
export type Script = {
  /** A top-level function that Apps Script may call. */
  readonly find: (name: string) => ((event?: unknown) => unknown) | undefined;
  readonly membrane: Membrane;
};

/** Evaluates the folder. `globals` become visible to it; its clock is `now`. */
export const loadScript = (folder: string, globals: Readonly<Record<string, object>>, now: () => number): Script => {
  if (!existsSync(folder)) throw new Error(`${folder}: there is no such folder of Apps Script code. Build it first.`);
  const scope = {};
  const { context, inner } = createContext(scope, now);
  const membrane = createMembrane(inner);
  for (const [name, service] of Object.entries(globals)) {
    Object.defineProperty(scope, name, { value: membrane.enterService(service), configurable: true, writable: true });
  }
  try {
    gasLocal.require(folder, scope, { filter: isScript });
  } catch (error) {
    throw membrane.leaveError(error);
  }
  return {
    membrane,
    find: (name) => {
      if (!/^[\p{L}$_][\p{L}\p{N}$_]*$/u.test(name) || name.endsWith('_')) return undefined;
      const found: unknown = vm.runInContext(`typeof ${name} === 'function' ? ${name} : undefined`, context);
      return typeof found === 'function' ? (event) => Reflect.apply(found, undefined, [event]) : undefined;
    },
  };
};

const isScript = (file: string): boolean =>
  ['.js', '.gs'].includes(path.extname(file)) && !file.includes('/node_modules/');
