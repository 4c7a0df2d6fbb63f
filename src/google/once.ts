import type { Once } from '../app/ports';

/** As long as Google's cache keeps anything, seconds. */
const SIX_HOURS = 21_600;

/** One entry holds all keys, so that it can be found and removed. */
const NAME = 'once';
const MOST_KEYS = 50;

/** Remembers in the user's own cache. What the cache drops early counts as not done. */
export const cacheOnce = (): Once => ({
  first: (key) => {
    const cache = CacheService.getUserCache();
    const keys = (cache.get(NAME) ?? '').split('\n');
    if (keys.includes(key)) return false;
    cache.put(NAME, [...keys, key].slice(-MOST_KEYS).join('\n'), SIX_HOURS);
    return true;
  },
});

export const clearOnce = (): void => CacheService.getUserCache().remove(NAME);
