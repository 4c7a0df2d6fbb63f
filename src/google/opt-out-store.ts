import type { OptOutStore } from '../app/ports';

const NAME = 'optedOut';

/** Whoever opted out of the user's pixels, in the user's own properties: one value. */
export const propertiesOptOutStore = (): OptOutStore => ({
  read: () => PropertiesService.getUserProperties().getProperty(NAME) ?? undefined,
  write: (text) => {
    PropertiesService.getUserProperties().setProperty(NAME, text);
  },
});
