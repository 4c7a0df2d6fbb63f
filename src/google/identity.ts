import type { Identity } from '../app/ports';

/** The signed-in user, and the addresses that Gmail lets them send from. */
export const gmailIdentity = (): Identity => ({
  address: () => Session.getEffectiveUser().getEmail(),
  aliases: () => GmailApp.getAliases(),
});

/**
 * Whether whoever asks is not the user in whose name this runs. A page of the web app can call every function of the
 * script through google.script.run, as its deployer and with whatever event it likes: Google then names the visitor as
 * the active user, or nobody where it is a stranger. That a card's callback has the user as its active user
 * follows from running with their authorization, and was not tried: should it have nobody, it would be refused for
 * everybody, and this is the place to change. A trigger is known by its id. Where Google does not say in whose name it runs, nobody is refused.
 * Two calls.
 */
export const isVisitor = (): boolean => {
  const user = Session.getEffectiveUser().getEmail();
  return user !== '' && Session.getActiveUser().getEmail().toLowerCase() !== user.toLowerCase();
};

/** The language of whoever runs the script in its editor. */
export const editorLocale = (): string => Session.getActiveUserLocale();
