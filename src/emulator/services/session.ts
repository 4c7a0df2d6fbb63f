import { createHash } from 'node:crypto';
import type { Runtime } from '../runtime';
import { scope } from '../scopes';
import { type Member, method, notEmulated, service } from '../service';

const addressScope = [scope('userinfo.email')];

/** Session: who runs the script, and in which language. */
export const createSession = (runtime: Runtime, locale: string) => {
  const user = (email: string) =>
    service('Session.User', { runtime, of: 'apart' }, {
      getEmail: method([], () => email),
      getUserLoginId: notEmulated,
    } satisfies Record<keyof GoogleAppsScript.Base.User, Member>);
  const identified = (name: string, email: string) => () => {
    runtime.requireScope(addressScope, `Session.${name}`);
    return user(email);
  };
  const active = runtime.visitor ?? runtime.user;
  return service('Session', { runtime, of: 'other' }, {
    getActiveUser: method([], identified('getActiveUser', active)),
    getActiveUserLocale: method([], () => locale),
    getEffectiveUser: method([], identified('getEffectiveUser', runtime.user)),
    getScriptTimeZone: method([], () => runtime.timeZone),
    getTemporaryActiveUserKey: method([], () => createHash('sha256').update(runtime.user).digest('base64')),
    getTimeZone: method([], () => runtime.timeZone),
    getUser: method([], identified('getUser', active)),
  } satisfies Record<keyof GoogleAppsScript.Base.Session, Member>);
};
