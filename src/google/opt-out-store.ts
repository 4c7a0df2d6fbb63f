import type { OptOutStore } from '../app/ports';
import { currentProperties, writableProperties } from './user-properties';

const NAME = 'optedOut';

/** Whoever opted out of the user's pixels, in the user's own properties: one value. */
export const propertiesOptOutStore = (): OptOutStore => ({
  read: () => currentProperties()[NAME],
  write: (text) => {
    writableProperties().setProperty(NAME, text);
  },
});
