import { configuredBase } from './pixel-maker';

/** What this script can find out about itself: docs/decisions/0010. */
export const scriptProbes = () => ({ hasAllScopes, hasHourlyTrigger, mailsLeft, configuredBase });

const hasAllScopes = (): boolean =>
  ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() ===
  ScriptApp.AuthorizationStatus.NOT_REQUIRED;

/** Needs script.scriptapp, which the user may have refused. */
const hasHourlyTrigger = (): boolean =>
  ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === 'onHourly');

/** Needs script.send_mail, which may not have been asked for. */
const mailsLeft = (): number => MailApp.getRemainingDailyQuota();
