import type { LabelStore, ToldStore } from '../app/hourly/ports';
import { packedStore } from './packed-store';
import { writableProperties } from './user-properties';

/** What is remembered of labels: 1,500 messages take some 18 KB. */
export const propertiesLabelStore = (): LabelStore => packedStore('labels', 3);

const TOLD = 'told';

/** What the user has been told, in one value. */
export const propertiesToldStore = (): ToldStore => ({
  read: () => PropertiesService.getUserProperties().getProperty(TOLD) ?? undefined,
  write: (text) => {
    writableProperties().setProperty(TOLD, text);
  },
});
