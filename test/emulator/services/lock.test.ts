import { emulate, run } from '../script';

const code = `
  function attempt() {
    const lock = LockService.getUserLock();
    const start = Date.now();
    return [lock.tryLock(5000), lock.hasLock(), Date.now() - start];
  }
  function insist() { const lock = LockService.getScriptLock(); lock.waitLock(10000); return lock.hasLock(); }`;

describe('a lock', () => {
  test('is free, held until it is released, and released when the execution ends', () => {
    expect(
      run(
        'const lock = LockService.getUserLock(); const seen = [lock.hasLock(), lock.tryLock(1), lock.hasLock()]; lock.releaseLock(); return [...seen, lock.hasLock()];',
      ),
    ).toEqual([false, true, true, false]);
    const script = emulate(
      'function held() { const lock = LockService.getUserLock(); const was = lock.hasLock(); lock.waitLock(1); return was; }',
    );
    expect([script.call('held'), script.call('held')]).toEqual([false, false]);
  });

  test('that is shared is waited for, and free again when the execution ends, however it ended', () => {
    const asked: number[] = [];
    const holders: number[] = [];
    const scriptLock = {
      acquire: (ms: number) => asked.push(ms) > 0 && holders.length === 0 && holders.push(ms) > 0,
      release: () => void holders.pop(),
    };
    const script = emulate(
      'function fall() { LockService.getScriptLock().waitLock(700); throw new Error("fell"); } function held() { const lock = LockService.getScriptLock(); lock.tryLock(1); return lock.tryLock(2); }',
      { scriptLock },
    );
    expect(() => script.call('fall')).toThrow('fell');
    expect([...holders, script.call('held'), ...holders]).toEqual([true]);
    expect(asked).toEqual([700, 1]);
    holders.push(1);
    expect(script.call('held')).toBe(false);
    expect(() => script.call('fall')).toThrow('Lock timeout');
  });

  test('is not there for a document', () => {
    expect(run('return LockService.getDocumentLock();')).toBeNull();
  });

  test('that another execution holds is waited for in vain', () => {
    const script = emulate(code);
    script.fail('Lock.tryLock', { returns: false });
    expect(script.call('attempt')).toEqual([false, false, 5000]);
    script.fail('Lock.waitLock', { returns: false });
    expect(() => script.call('insist')).toThrow('Lock timeout: another process was holding the lock for too long.');
    script.heal();
    expect(script.call('attempt')).toEqual([true, true, 0]);
    expect(script.call('insist')).toBe(true);
  });
});
