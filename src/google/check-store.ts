import type { CheckStore } from '../app/ports';
import { currentProperties, writableProperties } from './user-properties';

const NAME = 'check';

/** What the last setup check found, in the user's own properties: one value. */
export const propertiesCheckStore = (): CheckStore => ({
  read: () => currentProperties()[NAME],
  write: (text) => {
    writableProperties().setProperty(NAME, text);
  },
});
