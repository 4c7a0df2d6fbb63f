import type { Once } from '../app/ports';

/** As long as Google's cache keeps anything, seconds. */
const SIX_HOURS = 21_600;

/** Remembers in the user's own cache. What the cache drops early counts as not done. */
export const cacheOnce = (): Once => ({
  first: (key) => {
    const cache = CacheService.getUserCache();
    if (cache.get(key) !== null) return false;
    cache.put(key, '1', SIX_HOURS);
    return true;
  },
});
