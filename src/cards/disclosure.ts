import type { Language } from '../app/compose-event';
import { textsFor } from '../locales/texts';

/** The disclosure line as it stands where the user has written none, in the language of the mail's reader. */
export const disclosureStandards = (): Readonly<Record<Language, string>> => ({
  ja: textsFor('ja').t('disclosure.standard'),
  en: textsFor('en').t('disclosure.standard'),
});
