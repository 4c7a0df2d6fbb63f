import type { AttemptStore } from '../app/ports';

const NAME = 'sending';

/** What is being sent, in the user's own properties: one value. */
export const propertiesAttemptStore = (): AttemptStore => ({
  read: () => PropertiesService.getUserProperties().getProperty(NAME) ?? undefined,
  write: (text) => {
    PropertiesService.getUserProperties().setProperty(NAME, text);
  },
});
