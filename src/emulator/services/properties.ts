import type { Runtime } from '../runtime';
import { method, service } from '../service';

const maximumValue = 9 * 1024;
const maximumStore = 500 * 1024;

/** PropertiesService over two maps. A standalone script has no document properties. */
export const createPropertiesService = (
  runtime: Runtime,
  stores: { readonly user: Map<string, string>; readonly script: Map<string, string> },
) => {
  const counting = { runtime, of: 'state' } as const;
  return service('PropertiesService', counting, {
    getDocumentProperties: method([], () => null),
    getScriptProperties: method([], () => createProperties(runtime, stores.script)),
    getUserProperties: method([], () => createProperties(runtime, stores.user)),
  } satisfies Record<keyof GoogleAppsScript.Properties.PropertiesService, unknown>);
};

const createProperties = (runtime: Runtime, store: Map<string, string>) => {
  const change = (work: () => void) => {
    work();
    return properties;
  };
  const properties = service('PropertiesService.Properties', { runtime, of: 'state' }, {
    deleteAllProperties: method([], () => change(() => store.clear())),
    deleteProperty: method(['string'], (key) => change(() => store.delete(key))),
    getKeys: method([], () => [...store.keys()]),
    getProperties: method([], () => Object.fromEntries(store)),
    getProperty: method(['string'], (key) => store.get(key) ?? null),
    setProperties: method(['object', 'boolean?'], (values, deleteAllOthers = false) =>
      change(() => write(store, Object.entries(values), deleteAllOthers)),
    ),
    setProperty: method(['string', 'string'], (key, value) => change(() => write(store, [[key, value]], false))),
  } satisfies Record<keyof GoogleAppsScript.Properties.Properties, unknown>);
  return properties;
};

/** All or nothing: a store that would grow too large stays as it is. */
const write = (store: Map<string, string>, entries: readonly [string, unknown][], deleteAllOthers: boolean): void => {
  const next = new Map(deleteAllOthers ? [] : store);
  for (const [key, value] of entries) next.set(key, checked(key, String(value)));
  if (sizeOf(next) > maximumStore) {
    throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
  }
  store.clear();
  for (const [key, value] of next) store.set(key, value);
};

const checked = (key: string, value: string): string => {
  if (Buffer.byteLength(key) + Buffer.byteLength(value) > maximumValue) throw new Error('Argument too large: value');
  return value;
};

const sizeOf = (store: ReadonlyMap<string, string>): number => {
  let size = 0;
  for (const [key, value] of store) size += Buffer.byteLength(key) + Buffer.byteLength(value);
  return size;
};
