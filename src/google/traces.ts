import type { Traces } from '../app/ports';
import { clearOnce } from './once';
import { writableProperties } from './user-properties';

/** The user's properties of a script hold nothing but what Kidoku put there. */
export const userTraces = (): Traces => ({
  clearCache: clearOnce,
  clearProperties: () => {
    writableProperties().deleteAllProperties();
  },
});
