import { DAY, HOUR, macOf, signer } from './support/signer';

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
