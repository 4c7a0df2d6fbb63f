import type { FollowUpTexts, MailLanguage } from '../app/settings';
import type { StandardWordings } from '../app/settings-form';
import { textsFor } from '../locales/texts';
import { disclosureStandards } from './disclosure';

/** The wordings for readers of a mail, where the user has none of their own. */
export const standardWordings = (): StandardWordings => ({
  disclosure: disclosureStandards(),
  followUp: { ja: followUpTexts('ja'), en: followUpTexts('en') },
});

/** With their placeholders. */
const followUpTexts = (language: MailLanguage): Required<FollowUpTexts> => {
  const { t } = textsFor(language);
  return {
    gentle: t('letter.gentle {name} {subject} {date} {sender}', OPEN),
    deadline: t('letter.deadline {name} {subject} {date} {deadline} {sender}', OPEN),
    last: t('letter.last {name} {subject} {date} {sender}', OPEN),
  };
};

/** Leaves placeholders as they are. */
export const OPEN = {
  name: '{name}',
  subject: '{subject}',
  date: '{date}',
  deadline: '{deadline}',
  sender: '{sender}',
};
