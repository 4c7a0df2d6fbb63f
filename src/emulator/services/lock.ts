import type { Runtime } from '../runtime';
import { type Member, method, service } from '../service';

/**
 * LockService. Executions follow one another here, so a lock is free unless a test answers `false` for
 * `Lock.tryLock` or `Lock.waitLock`: then the whole waiting time passes.
 */
export const createLockService = (runtime: Runtime, wait: (ms: number) => void) => {
  const user = createLock(runtime, wait);
  const script = createLock(runtime, wait);
  return service('LockService', { runtime, of: 'state' }, {
    getDocumentLock: method([], () => null),
    getScriptLock: method([], () => script),
    getUserLock: method([], () => user),
  } satisfies Record<keyof GoogleAppsScript.Lock.LockService, Member>);
};

const createLock = (runtime: Runtime, wait: (ms: number) => void) => {
  let isHeld = false;
  const acquire = () => {
    isHeld = true;
    return isHeld;
  };
  const busy = (answer: unknown, [ms]: readonly unknown[]) => {
    if (answer === false && !isHeld) wait(Number(ms));
    return answer === false ? isHeld : acquire();
  };
  return service('LockService.Lock', { runtime, of: 'state' }, {
    hasLock: method([], () => isHeld),
    releaseLock: method([], () => {
      isHeld = false;
    }),
    tryLock: { ...method(['number'], acquire), answered: busy },
    waitLock: {
      ...method(['number'], () => void acquire()),
      answered: (answer, args) => {
        if (busy(answer, args)) return undefined;
        throw new Error('Lock timeout: another process was holding the lock for too long.');
      },
    },
  } satisfies Record<keyof GoogleAppsScript.Lock.Lock, Member>);
};
