import type { Once } from '../app/ports';

/** As long as Google's cache keeps anything, seconds. */
const SIX_HOURS = 21_600;

/** One entry holds everything, so that it can be found and removed. */
const NAME = 'once';
const MOST_KEYS = 50;

/** Remembers in the user's own cache. What the cache drops early counts as not done. */
export const cacheOnce = (): Once => ({
  change: (key, change) => {
    const cache = CacheService.getUserCache();
    const kept = keptIn(cache.get(NAME) ?? '[]');
    const text = change(kept.get(key));
    if (text === undefined) return;
    kept.delete(key);
    const newest = [...kept, [key, text]].slice(-MOST_KEYS);
    cache.put(NAME, JSON.stringify(newest), SIX_HOURS);
  },
});

/** What a later version of Kidoku left there, before it was rolled back, counts as dropped. */
const keptIn = (text: string): Map<string, string> => {
  try {
    return new Map(JSON.parse(text));
  } catch {
    return new Map();
  }
};

export const clearOnce = (): void => CacheService.getUserCache().remove(NAME);
