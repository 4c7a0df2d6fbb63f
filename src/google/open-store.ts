import type { OpenStore } from '../app/ports';
import { currentProperties, writableProperties } from './user-properties';

const PREFIX = 'opens.';

/** Batches in the user's own properties, one a value. */
export const propertiesOpenStore = (): OpenStore => ({
  read: () => {
    const stored = Object.entries(currentProperties()).filter(([key]) => key.startsWith(PREFIX));
    return new Map(stored.map(([key, text]) => [key.slice(PREFIX.length), text]));
  },
  put: (texts) => {
    const values: Record<string, string> = {};
    for (const [name, text] of texts) values[PREFIX + name] = text;
    writableProperties().setProperties(values);
  },
  remove: (name) => {
    writableProperties().deleteProperty(PREFIX + name);
  },
});
