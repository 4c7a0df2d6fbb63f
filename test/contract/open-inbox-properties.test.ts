import { MAX_BATCH } from '../../src/core/pixel/batch';
import { entryOf, loadAt } from '../../src/core/pixel/loads';
import { MOST_KEPT, sizeOf } from '../../src/core/pixel/room';
import { countOf, DAY, idOf, inProperties, load, loadsOf, ME, NOW, OTHER } from './support/inbox';

describe('an inbox in script properties', () => {
  test('stops what somebody opted out of while the lock was not free, once that is collected', () => {
    const { box, emulator } = inProperties();
    emulator.fail('Lock.tryLock', { returns: false });
    box.add(ME, load(1, 0, 'optOut'));
    emulator.heal();
    box.collect(ME);
    box.add(ME, load(1, 60));
    expect(box.isWaiting(ME)).toBe(false);
  });

  test('costs three calls to add also where it is full, and removes little at once of what others left', () => {
    const { box, emulator } = inProperties();
    const old = loadAt(idOf(1), 'gmail', NOW - 500 * DAY);
    for (let n = 0; n < 60; n += 1) {
      const entries = Array.from({ length: 390 }, (_, i) => `;${entryOf({ ...old, id: idOf(n * 1000 + i) })}`).join('');
      emulator.scriptProperties.set(`opens.left${String(n).padStart(4, '0')}.0`, `b${n}${entries}`.slice(0, MAX_BATCH));
    }
    emulator.resetCalls();
    box.add(ME, load(1));
    expect(emulator.calls()).toMatchObject({ mail: 0, state: 3, other: 0 });
    expect(sizeOf([...emulator.scriptProperties])).toBeLessThan(MOST_KEPT);
    const left = emulator.scriptProperties.size;
    emulator.resetCalls();
    expect(countOf(box.collect(ME))).toBe(1);
    expect(emulator.calls().methods['Properties.deleteProperty']).toBe(11);
    expect(emulator.scriptProperties.size).toBe(left - 11);
  });

  /** A store that is full to the last byte of what was left without the lock. */
  const fullOfLeftovers = () => {
    const { box, emulator } = inProperties();
    const entry = (n: number) => `b${n};${entryOf(loadAt(idOf(n), 'gmail', NOW - 50 * DAY + n * 1000))}`;
    for (let n = 0; sizeOf([...emulator.scriptProperties]) < 512_000 - 70; n += 10) {
      for (let i = n; i < n + 10; i += 1) emulator.scriptProperties.set(`opens.${OTHER}.b${1e10 + i}`, entry(1e8 + i));
    }
    for (const key of [...emulator.scriptProperties.keys()].slice(-10)) emulator.scriptProperties.delete(key);
    const missing = 512_000 - sizeOf([...emulator.scriptProperties]);
    emulator.scriptProperties.set('other', 'x'.repeat(missing - 5));
    return { box, emulator };
  };

  test('that was filled while the lock was busy waits for the lock once more, makes room and loses nothing new', () => {
    const { box, emulator } = fullOfLeftovers();
    emulator.fail('Lock.tryLock', { returns: false, times: 1 });
    box.add(ME, load(1));
    expect(sizeOf([...emulator.scriptProperties])).toBeLessThan(500_000);
    expect(loadsOf(box.collect(ME))).toEqual([load(1)]);
  });

  test('that was filled and whose lock stays busy says that it could not leave a load, and changes nothing', () => {
    const { box, emulator } = fullOfLeftovers();
    const before = new Map(emulator.scriptProperties);
    emulator.fail('Lock.tryLock', { returns: false });
    expect(() => box.add(ME, load(1))).toThrow('exceeded the property storage quota');
    expect(emulator.scriptProperties).toEqual(before);
    emulator.heal();
    box.add(ME, load(1));
    expect(loadsOf(box.collect(ME))).toEqual([load(1)]);
  });

  test('notes a load once where the answer to the first attempt was lost, with the lock and without', () => {
    for (const isBusy of [false, true]) {
      const { box, emulator } = inProperties();
      box.add(ME, load(1));
      if (isBusy) emulator.fail('Lock.tryLock', { returns: false, times: 1 });
      emulator.fail('Properties.setProperties', { error: 'Service timed out', times: 1, takesEffect: true });
      box.add(ME, load(1, 60));
      emulator.heal();
      expect(countOf(box.collect(ME))).toBe(2);
    }
  });

  test('loses nothing where the lock is not free, and the next collection finds it', () => {
    const { box, emulator } = inProperties();
    box.add(ME, load(1));
    emulator.fail('Lock.tryLock', { returns: false });
    for (let i = 0; i < 5; i += 1) box.add(ME, load(1, i * 60));
    expect(box.collect(ME)).toEqual([]);
    emulator.heal();
    expect(countOf(box.collect(ME))).toBe(6);
    expect(box.isWaiting(ME)).toBe(false);
  });

  test('costs one call to look, three to add, and is as large as the properties allow', () => {
    const { box, emulator } = inProperties();
    for (let i = 0; i < 700; i += 1) box.add(ME, load(i, i));
    for (const [key, value] of emulator.scriptProperties) expect(key.length + value.length).toBeLessThan(9 * 1024);
    emulator.resetCalls();
    box.isWaiting(ME);
    expect(emulator.calls()).toMatchObject({ mail: 0, state: 1, other: 0 });
    emulator.resetCalls();
    box.add(ME, load(900));
    expect(emulator.calls()).toMatchObject({ mail: 0, state: 3, other: 0 });
  });

  test('holds what a user away for long was left, and no more than its share of the store', () => {
    const { box, emulator } = inProperties();
    const entry = (n: number) => `;${idOf(n)}gtol${String(n).padStart(4, '0')}`;
    for (let shard = 0; shard < 14; shard += 1) {
      const entries = Array.from({ length: 380 }, (_, i) => entry(shard * 380 + i)).join('');
      emulator.scriptProperties.set(`opens.${ME}.${shard}`, `full${shard}${entries}`.slice(0, MAX_BATCH));
    }
    box.add(ME, load(9_000));
    const sizes = [...emulator.scriptProperties.values()].map((value) => value.length);
    expect(sizes).toHaveLength(14);
    expect(loadsOf([emulator.scriptProperties.get(`opens.${ME}.0`) ?? '']).some(({ id }) => id === idOf(9_000))).toBe(
      true,
    );
  });

  test('survives damage to what it holds', () => {
    const { box, emulator } = inProperties();
    emulator.scriptProperties.set(`opens.${ME}.0`, 'x;nonsense;;;\u0000,,;id0000000001gzzzzzzzzzzzz');
    box.add(ME, load(1));
    expect(countOf(box.collect(ME))).toBe(1);
  });
});
