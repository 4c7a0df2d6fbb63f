import type { Beside, ChoiceStore } from '../app/ports';
import { SETTINGS } from './settings-store';
import type { UserProperties } from './user-properties';

const NAME = 'choices';

/** What the user chose for single messages, in their own properties: one value. */
export const propertiesChoiceStore = (): ChoiceStore => ({
  read: () => PropertiesService.getUserProperties().getProperty(NAME) ?? undefined,
  write: (text) => {
    PropertiesService.getUserProperties().setProperty(NAME, text);
  },
});

/** Settings and choices as they lie beside the ledger. */
export const propertiesBeside = ({ seen }: UserProperties): Beside => ({
  settings: () => seen(SETTINGS),
  choices: () => seen(NAME),
});
