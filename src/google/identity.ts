import type { Identity } from '../app/ports';

/** The signed-in user, and the addresses that Gmail lets them send from. */
export const gmailIdentity = (): Identity => ({
  address: () => Session.getEffectiveUser().getEmail(),
  aliases: () => GmailApp.getAliases(),
  isTheUser: () => Session.getActiveUser().getEmail() === Session.getEffectiveUser().getEmail(),
});

/** The language of whoever runs the script in its editor. */
export const editorLocale = (): string => Session.getActiveUserLocale();
