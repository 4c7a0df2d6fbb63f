// What the settings card calls.
import type { AddOnEvent } from './app/event';
import { ceilingsFor } from './app/policy';
import type { MailLanguage } from './app/settings';
import { formOf, outOfReach, saveSettings as save, settingsForm } from './app/settings-form';
import { standardWordings } from './cards/letters';
import { fromMenu, inPlace, onTop } from './cards/navigation';
import { savedResponse, settingsCard } from './cards/settings';
import type { Ceiling } from './core/policy/ceiling';
import { propertiesSettingsStore } from './google/settings-store';
import { contextOf, guard, guardAction } from './guard';
import { arrangeHours } from './hourly';
import { portsNow } from './wiring';

const freshCard = (event: unknown) =>
  guard(event, (context) =>
    settingsCard(context, settingsForm(propertiesSettingsStore(), standardWordings()), ceilingNow()),
  );

/** What the policy leaves to the user. */
const ceilingNow = (): Ceiling => ceilingsFor(portsNow())([]);

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
      const { timeZone } = known;
      const place = timeZone === undefined ? undefined : { locale: localeOf(known), timeZone };
      const ceiling = ceilingNow();
      const result = save(propertiesSettingsStore(), known.inputs, standard, {
        now: context.now,
        place,
        isWeb: known.platform === 'WEB',
        hidden: [...(known.parameters.hidden ?? '').split(','), ...outOfReach(ceiling)],
      });
      if ('refused' in result) return inPlace(settingsCard(context, result.refused, ceiling));
      const trouble = arrangeHours();
      const form = { ...formOf(result.saved, standard), ...(trouble ? { trouble } : {}) };
      return savedResponse(contextOf(known, result.saved.language), form, ceiling);
    },
    onTop,
  );

/** Gmail's language, as the cards understand it. */
const localeOf = (event: AddOnEvent): MailLanguage => contextOf(event, 'auto').texts.language;
