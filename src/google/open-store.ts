import type { OpenStore } from '../app/ports';

const PREFIX = 'opens.';

/** Batches in the user's own properties, one a value. */
export const propertiesOpenStore = (): OpenStore => ({
  read: () => {
    const stored = Object.entries(properties().getProperties()).filter(([key]) => key.startsWith(PREFIX));
    return new Map(stored.map(([key, text]) => [key.slice(PREFIX.length), text]));
  },
  put: (texts) => {
    const values: Record<string, string> = {};
    for (const [name, text] of texts) values[PREFIX + name] = text;
    properties().setProperties(values);
  },
  remove: (name) => {
    properties().deleteProperty(PREFIX + name);
  },
});

const properties = () => PropertiesService.getUserProperties();
