import { createHmac } from 'node:crypto';
import type { EmulatorOptions, Failing } from '../../src/emulator/options';
import { inMap } from '../../src/emulator/property-store';
import { emulate, scriptOf } from '../tools/apps-script';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const signer = (options: Partial<EmulatorOptions> = {}) => {
  const emulator = emulate({
    folder: scriptOf(`
      import { scriptSigner } from './google/signer';
      export const mac = (text) => scriptSigner().mac(text);
      export const isGenuine = ({ text, mac }) => scriptSigner().isGenuine(text, mac);
      export const userKey = (address) => scriptSigner().userKey(address);
      export const hasSecret = () => scriptSigner().hasSecret();
      export const rotate = () => scriptSigner().rotate();
      export const forget = () => scriptSigner().forget();
    `),
    frozen: true,
    ...options,
  });
  const isGenuine = (text: string, mac: unknown) => emulator.call('isGenuine', { text, mac });
  return { emulator, isGenuine };
};

test('the first use makes the secret, and every later one has it', () => {
  const { emulator, isGenuine } = signer();
  expect(isGenuine('text', 'AAAAAAAAAAAAAA')).toBe(false);
  expect(emulator.scriptProperties.size).toBe(0);
  const mac = emulator.call('mac', 'text');
  expect(mac).toMatch(/^[\w-]{13}[AQgw]$/);
  expect(emulator.call('mac', 'text')).toBe(mac);
  expect(isGenuine('text', mac)).toBe(true);
  expect([isGenuine('texT', mac), isGenuine('text', `${String(mac)}A`), isGenuine('text', '')]).toEqual([
    false,
    false,
    false,
  ]);
});

test('two scripts sign differently', () => {
  expect(signer().emulator.call('mac', 'text')).not.toBe(signer().emulator.call('mac', 'text'));
});

test('what was signed before a rotation is genuine for half a year more', () => {
  const { emulator, isGenuine } = signer();
  const before = emulator.call('mac', 'text');
  emulator.call('rotate');
  const after = emulator.call('mac', 'text');
  expect(after).not.toBe(before);
  expect([isGenuine('text', before), isGenuine('text', after)]).toEqual([true, true]);
  emulator.clock.advance(179 * DAY);
  expect([isGenuine('text', before), isGenuine('text', after)]).toEqual([true, true]);
  emulator.clock.advance(2 * DAY);
  expect([isGenuine('text', before), isGenuine('text', after)]).toEqual([false, true]);
});

test('the cache is asked first, and a cache that fails or is empty is no reason to refuse', () => {
  const { emulator, isGenuine } = signer();
  const mac = emulator.call('mac', 'text');
  emulator.resetCalls();
  expect(isGenuine('text', mac)).toBe(true);
  expect(emulator.calls().methods).toEqual({ 'Cache.get': 1 });
  emulator.fail('Cache.get', { error: 'Service unavailable' });
  expect(isGenuine('text', mac)).toBe(true);
});

test('the key of an address says nothing of it, knows no letter case, and outlives a rotation', () => {
  const { emulator } = signer();
  const key = emulator.call('userKey', 'Hanako@Kidoku.example');
  expect(key).toMatch(/^[\w-]{8}$/);
  emulator.call('rotate');
  expect(emulator.call('userKey', 'hanako@kidoku.example')).toBe(key);
  expect(emulator.call('userKey', 'taro@kidoku.example')).not.toBe(key);
});

test('where the script is busy, no second secret is made', () => {
  const { emulator } = signer();
  emulator.fail('Lock.waitLock', { returns: false });
  expect(() => emulator.call('mac', 'text')).toThrow('Lock timeout');
  expect(emulator.scriptProperties.size).toBe(0);
});

test('where the script is busy, the secret that is there signs', () => {
  const { emulator } = signer();
  const mac = emulator.call('mac', 'text');
  emulator.clock.advance(DAY);
  emulator.fail('Lock.waitLock', { returns: false });
  expect(emulator.call('mac', 'text')).toBe(mac);
  emulator.heal();
  emulator.fail('Lock.waitLock', { error: 'Service unavailable' });
  expect(emulator.call('mac', 'text')).toBe(mac);
});

test('whether there is a secret is told, and one that is damaged', () => {
  const { emulator } = signer();
  expect(emulator.call('hasSecret')).toBe(false);
  emulator.call('mac', 'text');
  expect(emulator.call('hasSecret')).toBe(true);
  emulator.scriptProperties.set('pixel.secret', '{"current":""}');
  expect(() => emulator.call('hasSecret')).toThrow('pixel.secret is damaged. Run forgetPixelSecrets');
  emulator.call('forget');
  expect(emulator.call('hasSecret')).toBe(true);
});

test('a load finds the secret in the cache for hours after the last pixel was made', () => {
  const { emulator, isGenuine } = signer();
  const mac = emulator.call('mac', 'text');
  emulator.clock.advance(5 * HOUR);
  emulator.resetCalls();
  expect(isGenuine('text', mac)).toBe(true);
  expect(emulator.calls().methods).toEqual({ 'Cache.get': 1 });
});

test('to forget gives up at once what was signed, with earlier secrets, too, and what is signed then is genuine', () => {
  const { emulator, isGenuine } = signer();
  const before = [emulator.call('mac', 'text')];
  emulator.call('rotate');
  before.push(emulator.call('mac', 'text'));
  emulator.call('forget');
  const after = emulator.call('mac', 'text');
  for (const hours of [0, 7]) {
    emulator.clock.advance(hours * HOUR);
    expect([...before, after].map((mac) => isGenuine('text', mac))).toEqual([false, false, true]);
  }
});

describe('where somebody deletes the property', () => {
  const deleted = () => {
    const made = signer();
    const before = made.emulator.call('mac', 'text');
    made.emulator.scriptProperties.delete('pixel.secret');
    return { ...made, before };
  };

  test('what is signed next is genuine at once and once the cache has forgotten all', () => {
    const { emulator, isGenuine, before } = deleted();
    const after = emulator.call('mac', 'text');
    expect(after).not.toBe(before);
    for (const hours of [0, 7]) {
      emulator.clock.advance(hours * HOUR);
      expect([isGenuine('text', after), isGenuine('text', before)]).toEqual([true, false]);
    }
  });

  test('and the cache takes nothing new, it has nothing old either', () => {
    const { emulator, isGenuine } = deleted();
    emulator.fail('Cache.put', { error: 'Service unavailable' });
    const after = emulator.call('mac', 'text');
    expect(isGenuine('text', after)).toBe(true);
  });

  test('and puts another one there, that is what signs, and what the cache has next', () => {
    const { emulator, isGenuine } = deleted();
    emulator.scriptProperties.set('pixel.secret', JSON.stringify({ current: 'another', earlier: [] }));
    const mac = emulator.call('mac', 'text');
    expect([mac, isGenuine('text', mac)]).toEqual([macOf('another', 'text'), true]);
  });
});

const macOf = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest().subarray(0, 10).toString('base64url');

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
