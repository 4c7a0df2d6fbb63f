import type { SharedLock } from '../options';
import type { Runtime } from '../runtime';
import { accessor, type Member, method, service } from '../service';

export type Waiting = {
  readonly wait: (ms: number) => void;
  /** Calls the work when the execution is over. */
  readonly atEnd: (work: () => void) => void;
};

/**
 * LockService. Executions of one emulator follow one another, so a lock is free unless a test answers `false` for
 * `Lock.tryLock` or `Lock.waitLock`: then the whole waiting time passes. The script's lock may be shared with other
 * emulators, the user's with executions that a test starts in the middle of another.
 */
export const createLockService = (
  runtime: Runtime,
  waiting: Waiting,
  shared: { readonly user?: SharedLock | undefined; readonly script?: SharedLock | undefined } = {},
) => {
  const user = createLock(runtime, waiting, shared.user);
  const script = createLock(runtime, waiting, shared.script);
  return service('LockService', { runtime, of: 'state' }, {
    getDocumentLock: accessor(() => null),
    getScriptLock: accessor(() => script),
    getUserLock: accessor(() => user),
  } satisfies Record<keyof GoogleAppsScript.Lock.LockService, Member>);
};

const alwaysFree: SharedLock = { acquire: () => true, release: () => {} };

const createLock = (runtime: Runtime, { wait, atEnd }: Waiting, shared = alwaysFree) => {
  let isHeld = false;
  const acquire = (ms: number) => {
    isHeld = isHeld || shared.acquire(ms);
    return isHeld;
  };
  const release = () => {
    if (isHeld) shared.release();
    isHeld = false;
  };
  atEnd(release);
  const busy = (answer: unknown, [ms]: readonly unknown[]) => {
    if (answer === false && !isHeld) wait(Number(ms));
    return answer === false ? isHeld : acquire(Number(ms));
  };
  const insisted = (isMine: boolean) => {
    if (!isMine) throw new Error('Lock timeout: another process was holding the lock for too long.');
  };
  return service('LockService.Lock', { runtime, of: 'state' }, {
    hasLock: method([], () => isHeld),
    releaseLock: method([], release),
    tryLock: { ...method(['number'], acquire), answered: busy },
    waitLock: {
      ...method(['number'], (ms) => insisted(acquire(ms))),
      answered: (answer, args) => insisted(busy(answer, args)),
    },
  } satisfies Record<keyof GoogleAppsScript.Lock.Lock, Member>);
};
