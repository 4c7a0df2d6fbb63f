import type { Runtime } from '../runtime';
import { accessor, method, service } from '../service';

const maximumKey = 250;
const maximumValue = 100 * 1024;
const maximumSeconds = 21_600;
const maximumItems = 1_000;
const itemsKept = 900;

/** What a cache holds until when, milliseconds since the epoch. */
export type CacheEntries = Map<string, { readonly value: string; readonly expires: number }>;

/** CacheService. A standalone script has no document cache. */
export const createCacheService = (
  runtime: Runtime,
  caches: { readonly user: CacheEntries; readonly script: CacheEntries },
) =>
  service('CacheService', { runtime, of: 'state' }, {
    getDocumentCache: accessor(() => null),
    getScriptCache: accessor(() => createCache(runtime, caches.script)),
    getUserCache: accessor(() => createCache(runtime, caches.user)),
  } satisfies Record<keyof GoogleAppsScript.Cache.CacheService, unknown>);

const createCache = (runtime: Runtime, entries: CacheEntries) => {
  const read = (key: string): string | null => {
    const entry = entries.get(checkedKey(key));
    return entry && entry.expires > runtime.now() ? entry.value : null;
  };
  const put = (values: readonly [string, unknown][], seconds = 600) => {
    if (seconds < 1 || seconds > maximumSeconds) throw new Error('Argument out of range: expirationInSeconds');
    const checked = values.map(([key, value]) => [checkedKey(key), checkedValue(String(value))] as const);
    for (const [key, value] of checked) {
      entries.delete(key);
      entries.set(key, { value, expires: runtime.now() + seconds * 1000 });
    }
    evict(entries);
  };
  return service('CacheService.Cache', { runtime, of: 'state' }, {
    get: method(['string'], read),
    getAll: method(['array'], (keys) =>
      Object.fromEntries(keys.map((key) => [String(key), read(String(key))]).filter(([, value]) => value !== null)),
    ),
    put: method(['string', 'string', 'number?'], (key, value, seconds) => put([[key, value]], seconds)),
    putAll: method(['object', 'number?'], (values, seconds) => put(Object.entries(values), seconds)),
    remove: method(['string'], (key) => void entries.delete(checkedKey(key))),
    removeAll: method(['array'], (keys) => {
      for (const key of keys) entries.delete(checkedKey(String(key)));
    }),
  } satisfies Record<keyof GoogleAppsScript.Cache.Cache, unknown>);
};

/** "the cache stores the 900 items farthest from expiration": https://developers.google.com/apps-script/reference/cache/cache */
const evict = (entries: CacheEntries): void => {
  if (entries.size <= maximumItems) return;
  const byExpiry = [...entries].sort(([, a], [, b]) => b.expires - a.expires);
  for (const [key] of byExpiry.slice(itemsKept)) entries.delete(key);
};

const checkedKey = (key: string): string => {
  if (key.length > maximumKey) throw new Error('Argument too large: key');
  return key;
};

const checkedValue = (value: string): string => {
  if (Buffer.byteLength(value) > maximumValue) throw new Error('Argument too large: value');
  return value;
};
