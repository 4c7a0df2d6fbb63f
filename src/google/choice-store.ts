import type { ChoiceStore } from '../app/ports';
import { seenProperties, writableProperties } from './user-properties';

const NAME = 'choices';

/** What the user chose for single messages, in their own properties: one value. */
export const propertiesChoiceStore = (): ChoiceStore => ({
  read: () => PropertiesService.getUserProperties().getProperty(NAME) ?? undefined,
  write: (text) => {
    writableProperties().setProperty(NAME, text);
  },
});

/** The choices as this execution saw them first: no call where something else was seen before. */
export const seenChoices = (): string | undefined => seenProperties()[NAME];
