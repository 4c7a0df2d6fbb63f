import type { PropertyStore } from '../property-store';
import type { Runtime } from '../runtime';
import { accessor, method, service } from '../service';

const maximumValue = 9 * 1024;
const maximumStore = 500 * 1024;

/** PropertiesService over two stores. A standalone script has no document properties. */
export const createPropertiesService = (
  runtime: Runtime,
  stores: { readonly user: PropertyStore; readonly script: PropertyStore },
) =>
  service('PropertiesService', { runtime, of: 'state' }, {
    getDocumentProperties: accessor(() => null),
    getScriptProperties: accessor(() => createProperties(runtime, stores.script)),
    getUserProperties: accessor(() => createProperties(runtime, stores.user)),
  } satisfies Record<keyof GoogleAppsScript.Properties.PropertiesService, unknown>);

const createProperties = (runtime: Runtime, store: PropertyStore) => {
  const change = (work: () => void) => {
    work();
    return properties;
  };
  const properties = service('PropertiesService.Properties', { runtime, of: 'state' }, {
    deleteAllProperties: method([], () => change(store.clear)),
    deleteProperty: method(['string'], (key) => change(() => store.delete(key))),
    getKeys: method([], () => store.entries().map(([key]) => key)),
    getProperties: method([], () => Object.fromEntries(store.entries())),
    getProperty: method(['string'], (key) => store.get(key) ?? null),
    setProperties: method(['object', 'boolean?'], (values, deleteAllOthers = false) =>
      change(() => write(store, Object.entries(values), deleteAllOthers)),
    ),
    setProperty: method(['string', 'string'], (key, value) => change(() => write(store, [[key, value]], false))),
  } satisfies Record<keyof GoogleAppsScript.Properties.Properties, unknown>);
  return properties;
};

/** All or nothing: a store that would grow too large stays as it is. */
const write = (store: PropertyStore, entries: readonly [string, unknown][], deleteAllOthers: boolean): void => {
  const checked = entries.map(([key, value]) => [key, checkedValue(key, String(value))] as const);
  if (store.write(checked, { deleteAllOthers, most: maximumStore })) return;
  throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
};

const checkedValue = (key: string, value: string): string => {
  if (Buffer.byteLength(key) + Buffer.byteLength(value) > maximumValue) throw new Error('Argument too large: value');
  return value;
};
