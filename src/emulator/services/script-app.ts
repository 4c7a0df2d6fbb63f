import { createHash } from 'node:crypto';
import { type EnumValue, enumeration } from '../enumeration';
import type { Execution, State } from '../execution';
import { scope } from '../scopes';
import { type Member, method, notEmulated, service } from '../service';
import { EventType, TriggerSource, triggerBuilder, triggerObject, WeekDay } from './triggers';

const AuthMode = enumeration('ScriptApp.AuthMode', 'NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const AuthorizationStatus = enumeration('ScriptApp.AuthorizationStatus', 'REQUIRED', 'NOT_REQUIRED');
const InstallationSource = enumeration(
  'ScriptApp.InstallationSource',
  ...(['APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON'] as const),
);
const enums = { AuthMode, AuthorizationStatus, EventType, InstallationSource, TriggerSource, WeekDay };
const triggersScope = scope('script.scriptapp');

/** ScriptApp: the script's triggers, its authorization and its web app. */
export const createScriptApp = (state: State, execution: Execution) => {
  const needsScope = <Result>(name: string, work: () => Result): Result => {
    execution.requireScope([triggersScope], `ScriptApp.${name}`);
    return work();
  };
  const listed = () => state.triggers.map(triggerObject);
  const place = {
    list: state.triggers,
    now: execution.now,
    timeZone: execution.timeZone,
    isAddOn: state.manifest.isAddOn,
  };
  return service('ScriptApp', { runtime: execution, of: 'other' }, {
    ...enums,
    deleteTrigger: method(['ScriptApp.Trigger'], (trigger) =>
      needsScope('deleteTrigger', () => remove(state, trigger)),
    ),
    getAuthorizationInfo: method(['ScriptApp.AuthMode', 'array?'], (_, scopes) =>
      authorizationInfo(state, checkedScopes(state, scopes)),
    ),
    getIdentityToken: notEmulated,
    getInstallationSource: method([], () => InstallationSource.NONE),
    getOAuthToken: method([], () => `ya29.${digest(execution.user)}`),
    getProjectKey: method([], () => digest(state.options.folder)),
    getProjectTriggers: method([], () => needsScope('getProjectTriggers', listed)),
    getScriptId: method([], () => digest(state.options.folder)),
    getScriptTriggers: method([], () => needsScope('getScriptTriggers', listed)),
    getService: method([], () => webApp(state.options.webAppUrl ?? null)),
    getUserTriggers: notEmulated,
    invalidateAuth: notEmulated,
    newStateToken: notEmulated,
    newTrigger: method(['string'], (handler) => needsScope('newTrigger', () => triggerBuilder(handler, place))),
    requireAllScopes: method(['ScriptApp.AuthMode'], () => requireGranted(state, declared(state))),
    requireScopes: method(['ScriptApp.AuthMode', 'array'], (_, scopes) =>
      requireGranted(state, checkedScopes(state, scopes)),
    ),
  } satisfies Record<keyof GoogleAppsScript.Script.ScriptApp, Member>);
};

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

const declared = (state: State): readonly string[] => state.scopes.declared ?? [];

const remove = (state: State, trigger: object): void => {
  const id = (trigger as { getUniqueId: () => string }).getUniqueId();
  const index = state.triggers.findIndex((stored) => stored.id === id);
  if (index >= 0) state.triggers.splice(index, 1);
};

/** "Scopes that are invalid or not required by the script lead to an error." */
const checkedScopes = (state: State, scopes: readonly unknown[] | undefined): readonly string[] => {
  if (scopes === undefined) return declared(state);
  return scopes.map((one) => {
    const name = String(one);
    if (state.scopes.declared?.includes(name) === false) {
      throw new Error(`Invalid argument: ${name} is not a scope of this script.`);
    }
    return name;
  });
};

/** Google ends the execution and asks the user. */
const requireGranted = (state: State, scopes: readonly string[]): void => {
  if (!scopes.every(state.scopes.has)) throw new Error('Authorization is required to perform that action.');
};

const authorizationInfo = (state: State, scopes: readonly string[]) => {
  const isGranted = scopes.every(state.scopes.has);
  const status: EnumValue = isGranted ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED;
  return service('ScriptApp.AuthorizationInfo', undefined, {
    getAuthorizationStatus: method([], () => status),
    getAuthorizationUrl: method([], () => (isGranted ? null : 'https://accounts.google.com/o/oauth2/auth')),
    getAuthorizedScopes: method([], () => scopes.filter(state.scopes.has)),
  });
};

const webApp = (url: string | null) =>
  service('ScriptApp.Service', undefined, {
    getUrl: method([], () => url),
    isEnabled: method([], () => url !== null),
  });
