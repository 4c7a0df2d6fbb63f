import { emulate, scriptOf } from '../tools/apps-script';

const DAY = 86_400_000;

const signer = () => {
  const emulator = emulate({
    folder: scriptOf(`
      import { scriptSigner } from './google/signer';
      export const mac = (text) => scriptSigner().mac(text);
      export const isGenuine = ({ text, mac }) => scriptSigner().isGenuine(text, mac);
      export const userKey = (address) => scriptSigner().userKey(address);
      export const rotate = () => scriptSigner().rotate();
    `),
    frozen: true,
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
