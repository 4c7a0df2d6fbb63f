import type { LabelNames } from '../app/hourly/labels';
import type { MailLanguage } from '../app/settings';
import { textsFor } from '../locales/texts';

/** What the labels in Gmail's list are called: the words of the cards. */
export const labelNames = (): LabelNames => ({ ja: namesIn('ja'), en: namesIn('en') });

const namesIn = (language: MailLanguage): LabelNames[MailLanguage] => {
  const { t } = textsFor(language);
  return {
    noResponse: `Kidoku/${t('status.noResponse')}`,
    opened: `Kidoku/${t('status.opened')}`,
    replied: `Kidoku/${t('status.replied')}`,
    bounced: `Kidoku/${t('status.bounced')}`,
  };
};
