// What the settings card calls.
import { formOf, saveSettings as save, settingsForm } from './app/settings-form';
import { standardWordings } from './cards/letters';
import { fromMenu, inPlace, onTop } from './cards/navigation';
import { savedResponse, settingsCard } from './cards/settings';
import { propertiesSettingsStore } from './google/settings-store';
import { contextOf, guard, guardAction } from './guard';

const freshCard = (event: unknown) =>
  guard(event, (context) => settingsCard(context, settingsForm(propertiesSettingsStore(), standardWordings())));

/** Universal action: the settings, from the add-on's menu. */
export const onUniversalSettings = (event: unknown) => fromMenu(freshCard(event));

/** Shows the settings. */
export const showSettings = (event: unknown) => onTop(freshCard(event));

/** Stores what was typed; what is wrong with it is shown in the place of the card, with all that was typed. */
export const saveSettings = (event: unknown) =>
  guardAction<ReturnType<typeof inPlace>>(
    event,
    (context, known) => {
      const standard = standardWordings();
      const result = save(propertiesSettingsStore(), known.inputs, standard);
      if ('refused' in result) return inPlace(settingsCard(context, result.refused));
      return savedResponse(contextOf(known, result.saved.language), formOf(result.saved, standard));
    },
    onTop,
  );
