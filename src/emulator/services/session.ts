import { createHash } from 'node:crypto';
import type { Runtime } from '../runtime';
import { method, notEmulated, service } from '../service';

const emailScope = 'https://www.googleapis.com/auth/userinfo.email';

/** Session: who runs the script. Without the scope for the address, Google gives an empty one. */
export const createSession = (runtime: Runtime, hasScope: (scope: string) => boolean, locale: string) => {
  const createUser = () =>
    service('Session.User', { runtime, of: 'apart' }, {
      getUserLoginId: notEmulated,
      getEmail: method([], () => (hasScope(emailScope) ? runtime.user : '')),
    } satisfies Record<keyof GoogleAppsScript.Base.User, unknown>);
  return service('Session', { runtime, of: 'other' }, {
    getActiveUser: method([], createUser),
    getActiveUserLocale: method([], () => locale),
    getEffectiveUser: method([], createUser),
    getTimeZone: method([], () => runtime.timeZone),
    getUser: method([], createUser),
    getScriptTimeZone: method([], () => runtime.timeZone),
    getTemporaryActiveUserKey: method([], () => createHash('sha256').update(runtime.user).digest('base64')),
  } satisfies Record<keyof GoogleAppsScript.Base.Session, unknown>);
};
