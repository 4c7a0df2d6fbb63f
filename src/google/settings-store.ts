import type { SettingsStore } from '../app/ports';

/** The property that holds them. */
export const SETTINGS = 'settings';

/** The settings in the user's own properties: one value. */
export const propertiesSettingsStore = (): SettingsStore => ({
  read: () => PropertiesService.getUserProperties().getProperty(SETTINGS) ?? undefined,
  write: (text) => {
    PropertiesService.getUserProperties().setProperty(SETTINGS, text);
  },
});
