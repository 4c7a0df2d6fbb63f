import type { Runtime } from '../runtime';
import { method, service } from '../service';

/** LockService. Executions follow one another here, so a lock is free unless a test says otherwise. */
export const createLockService = (runtime: Runtime) => {
  const user = createLock(runtime);
  const script = createLock(runtime);
  return service('LockService', { runtime, of: 'state' }, {
    getDocumentLock: method([], () => null),
    getScriptLock: method([], () => script),
    getUserLock: method([], () => user),
  } satisfies Record<keyof GoogleAppsScript.Lock.LockService, unknown>);
};

const createLock = (runtime: Runtime) => {
  let held = false;
  return service('LockService.Lock', { runtime, of: 'state' }, {
    hasLock: method([], () => held),
    releaseLock: method([], () => {
      held = false;
    }),
    tryLock: method(['number'], (milliseconds) => {
      if (milliseconds < 0) throw new Error('Argument out of range: timeoutInMillis');
      held = true;
      return held;
    }),
    waitLock: method(['number'], (milliseconds) => {
      if (milliseconds < 0) throw new Error('Argument out of range: timeoutInMillis');
      held = true;
    }),
  } satisfies Record<keyof GoogleAppsScript.Lock.Lock, unknown>);
};
