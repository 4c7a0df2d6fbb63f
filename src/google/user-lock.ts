import type { Lock } from '../app/ports';
import { forgetSeen } from './user-properties';

/** How long to wait for another execution, ms: a person is looking at a spinner. */
const PATIENCE = 500;

/** Apps Script's lock of the current user. */
export const userLock = (): Lock => ({
  during: (work, patience = PATIENCE) => {
    const lock = LockService.getUserLock();
    if (!lock.tryLock(patience)) return false;
    forgetSeen();
    try {
      work();
      return true;
    } finally {
      lock.releaseLock();
    }
  },
});
