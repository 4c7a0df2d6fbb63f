import type { SettingsStore } from '../app/ports';

const NAME = 'settings';

/** The settings in the user's own properties: one value. */
export const propertiesSettingsStore = (): SettingsStore => ({
  read: () => PropertiesService.getUserProperties().getProperty(NAME) ?? undefined,
  write: (text) => {
    PropertiesService.getUserProperties().setProperty(NAME, text);
  },
});
