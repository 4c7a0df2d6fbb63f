import type { Failing } from '../../src/emulator/options';
import { inMap } from '../../src/emulator/property-store';
import { DAY, macOf, signer } from './support/signer';

describe('one rotation after the other', () => {
  test('throws away no secret that signed within half a year', () => {
    const { emulator, isGenuine } = signer();
    const macs: unknown[] = [];
    for (let day = 0; day < 200; day += 10) {
      macs.push(emulator.call('mac', 'text'));
      expect(emulator.call('rotate')).toBe(true);
      emulator.clock.advance(10 * DAY);
    }
    // The secret of day 0 was replaced 200 days ago, that of day 190 ten days ago.
    expect(macs.map((mac) => isGenuine('text', mac))).toEqual(macs.map((_, i) => i > 2));
    expect(new Set(macs).size).toBe(macs.length);
    expect(isGenuine('text', emulator.call('mac', 'text'))).toBe(true);
  });

  test('is refused before one would be thrown away, and what is kept stays small', () => {
    const { emulator, isGenuine } = signer();
    const first = emulator.call('mac', 'text');
    for (let i = 0; i < 20; i += 1) expect(emulator.call('rotate')).toBe(true);
    const full = emulator.scriptProperties.get('pixel.secret');
    expect(full?.length).toBeLessThan(3_000);
    const last = emulator.call('mac', 'text');
    expect(emulator.call('rotate')).toBe(false);
    expect(emulator.scriptProperties.get('pixel.secret')).toBe(full);
    expect([isGenuine('text', first), isGenuine('text', last)]).toEqual([true, true]);
    emulator.clock.advance(181 * DAY);
    expect(emulator.call('rotate')).toBe(true);
    expect(emulator.scriptProperties.get('pixel.secret')?.length).toBeLessThan(300);
    expect([isGenuine('text', first), isGenuine('text', last)]).toEqual([false, true]);
  });

  test('goes on from the form of the first version', () => {
    const now = Date.UTC(2026, 10, 20);
    const { emulator, isGenuine } = signer({ now });
    const stored = { current: 'the current', previous: 'the one before', rotatedAt: now - 100 * DAY };
    emulator.scriptProperties.set('pixel.secret', JSON.stringify(stored));
    const macs = [macOf('the current', 'text'), macOf('the one before', 'text')];
    expect(emulator.call('mac', 'text')).toBe(macs[0]);
    expect(macs.map((mac) => isGenuine('text', mac))).toEqual([true, true]);
    emulator.call('rotate');
    expect(macs.map((mac) => isGenuine('text', mac))).toEqual([true, true]);
    emulator.clock.advance(81 * DAY);
    expect(macs.map((mac) => isGenuine('text', mac))).toEqual([true, false]);
  });
});

/** Two executions over one store and one lock; each may do something in the midst of the other. */
const twoExecutions = () => {
  const kept = new Map<string, string>();
  const store = inMap(kept);
  let meanwhile: { readonly when: 'read' | 'lock'; readonly work: () => void } | undefined;
  const come = (when: 'read' | 'lock') => {
    const { work } = meanwhile?.when === when ? meanwhile : {};
    if (work) meanwhile = undefined;
    work?.();
  };
  const one = signer({
    scriptProperties: {
      ...store,
      get: (key) => {
        const value = store.get(key);
        if (key === 'pixel.secret') come('read');
        return value;
      },
    },
    scriptLock: {
      acquire: () => {
        come('lock');
        return true;
      },
      release: () => {},
    },
  });
  const other = signer({ scriptProperties: store });
  const during = (when: 'read' | 'lock', work: () => void) => {
    meanwhile = { when, work };
  };
  return { one, other, during, isOver: () => meanwhile === undefined };
};

describe('two executions at once', () => {
  test('that rotate: what each of the secrets signed is genuine', () => {
    const { one, other, during, isOver } = twoExecutions();
    const macs = [one.emulator.call('mac', 'text')];
    during('lock', () => {
      other.emulator.call('rotate');
      macs.push(other.emulator.call('mac', 'text'));
    });
    one.emulator.call('rotate');
    macs.push(one.emulator.call('mac', 'text'));
    expect(isOver()).toBe(true);
    expect(new Set(macs).size).toBe(3);
    expect(macs.map((mac) => one.isGenuine('text', mac))).toEqual([true, true, true]);
  });

  test('of which one rotates and the other is the first to sign: what that signed is genuine', () => {
    const { one, other, during, isOver } = twoExecutions();
    let mac: unknown;
    during('lock', () => {
      mac = other.emulator.call('mac', 'text');
    });
    one.emulator.call('rotate');
    expect(isOver()).toBe(true);
    expect(one.isGenuine('text', mac)).toBe(true);
    expect(one.emulator.call('mac', 'text')).not.toBe(mac);
  });

  test('of which one rotates while the other reads: the cache has what was written last', () => {
    const { one, other, during, isOver } = twoExecutions();
    other.emulator.call('mac', 'text');
    during('read', () => void other.emulator.call('rotate'));
    one.emulator.call('mac', 'text');
    const mac = other.emulator.call('mac', 'text');
    expect(isOver()).toBe(true);
    expect(one.isGenuine('text', mac)).toBe(true);
    expect(one.emulator.call('mac', 'text')).toBe(mac);
  });
});

const FAILS: Failing = { error: 'Service unavailable', times: 1 };
test.each([
  ['fails', FAILS],
  ['takes effect, and its answer is lost', { ...FAILS, takesEffect: true }],
  ['is the last before the execution is ended', { ends: true, times: 1, takesEffect: true }],
])('a rotation of which a call %s loses no secret, and the cache has nothing that is no longer so', (_, failing) => {
  const methods = ['Lock.waitLock', 'Properties.getProperty', 'Cache.remove', 'Properties.setProperty', 'Cache.put'];
  for (const method of [...methods, 'Lock.releaseLock']) {
    const { emulator, isGenuine } = signer();
    const before = emulator.call('mac', 'text');
    emulator.resetCalls();
    emulator.fail(method, failing);
    try {
      emulator.call('rotate');
    } catch {
      // What became of it is looked at.
    }
    expect([method, emulator.calls().methods[method]]).toEqual([method, 1]);
    emulator.heal();
    const { current } = JSON.parse(emulator.scriptProperties.get('pixel.secret') ?? '{}');
    expect([method, emulator.call('mac', 'text')]).toEqual([method, macOf(current, 'text')]);
    expect([method, isGenuine('text', before), isGenuine('text', macOf(current, 'text'))]).toEqual([
      method,
      true,
      true,
    ]);
  }
});
