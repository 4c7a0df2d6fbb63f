import { createHash } from 'node:crypto';
import type { Runtime } from '../runtime';
import { scope } from '../scopes';
import { type Member, method, notEmulated, service } from '../service';

const addressScope = [scope('userinfo.email')];

/** Session: who runs the script, and in which language. */
export const createSession = (runtime: Runtime, locale: string) => {
  const user = () =>
    service('Session.User', { runtime, of: 'apart' }, {
      getEmail: method([], () => runtime.user),
      getUserLoginId: notEmulated,
    } satisfies Record<keyof GoogleAppsScript.Base.User, Member>);
  const identified = (name: string) => () => {
    runtime.requireScope(addressScope, `Session.${name}`);
    return user();
  };
  return service('Session', { runtime, of: 'other' }, {
    getActiveUser: method([], identified('getActiveUser')),
    getActiveUserLocale: method([], () => locale),
    getEffectiveUser: method([], identified('getEffectiveUser')),
    getScriptTimeZone: method([], () => runtime.timeZone),
    getTemporaryActiveUserKey: method([], () => createHash('sha256').update(runtime.user).digest('base64')),
    getTimeZone: method([], () => runtime.timeZone),
    getUser: method([], identified('getUser')),
  } satisfies Record<keyof GoogleAppsScript.Base.Session, Member>);
};
