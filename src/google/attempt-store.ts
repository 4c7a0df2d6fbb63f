import type { AttemptStore } from '../app/ports';
import { writableProperties } from './user-properties';

/** Which drafts are being sent, or made as follow-ups, in the user's own properties: one value each. */
export const propertiesAttemptStore = (name: 'sending' | 'followUps'): AttemptStore => ({
  read: () => PropertiesService.getUserProperties().getProperty(name) ?? undefined,
  write: (text) => {
    writableProperties().setProperty(name, text);
  },
});
