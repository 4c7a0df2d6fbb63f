import type { Identity } from '../app/ports';

/** The signed-in user, and the addresses that Gmail lets them send from. */
export const gmailIdentity = (): Identity => ({
  address: () => Session.getEffectiveUser().getEmail(),
  aliases: () => GmailApp.getAliases(),
});

/**
 * Whether whoever asks is not the user in whose name this runs. A page of the web app can call every function of the
 * script through google.script.run, as its deployer and with whatever event it likes: Google then names the visitor as
 * the active user, or nobody where it is a stranger. That a card's callback and a time-driven trigger have the user
 * as their active user is documented for neither, and was not tried: should one of them have nobody, it would be refused
 * for everybody, and this is the place to change. Where Google does not say in whose name it runs, nobody is refused.
 * Two calls.
 */
export const isVisitor = (): boolean => {
  const user = Session.getEffectiveUser().getEmail();
  return user !== '' && Session.getActiveUser().getEmail().toLowerCase() !== user.toLowerCase();
};

/** The language of whoever runs the script in its editor. */
export const editorLocale = (): string => Session.getActiveUserLocale();
