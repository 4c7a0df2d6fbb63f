import { randomBytes } from 'node:crypto';
import type { LedgerStore } from '../../src/app/ports';
import { emulate, scriptOf } from '../tools/apps-script';
import { memoryLedgerStore } from '../tools/memory-ledger-store';

const inProperties = () => {
  const folder = scriptOf(`
    import { propertiesLedgerStore } from './google/ledger-store';
    export const read = () => propertiesLedgerStore().read();
    export const write = (text: string) => propertiesLedgerStore().write(text);
  `);
  const emulator = emulate({ folder });
  const store: LedgerStore = {
    read: () => emulator.call('read') as ReturnType<LedgerStore['read']>,
    write: (text) => emulator.call('write', text) === true,
  };
  return { store, emulator };
};

describe.each([
  ['user properties', () => inProperties().store],
  ['memory', () => memoryLedgerStore({ capacity: 400_000 })],
])('a ledger store in %s', (_, create) => {
  test('holds nothing before the first write', () => {
    expect(create().read()).toBeUndefined();
  });

  test('gives back what was written last', () => {
    const store = create();
    expect(store.write('{"first":"契約書のご確認"}')).toBe(true);
    expect(store.write('{"second":"😀 \\u0000"}')).toBe(true);
    expect(store.read()).toBe('{"second":"😀 \\u0000"}');
  });

  test('keeps a text that needs many chunks, and a short one after it', () => {
    const store = create();
    const long = randomBytes(80_000).toString('hex');
    expect(store.write(long)).toBe(true);
    expect(store.read()).toBe(long);
    expect(store.write('short')).toBe(true);
    expect(store.read()).toBe('short');
  });

  test('refuses a text that is too large, and keeps the one before', () => {
    const store = create();
    store.write('before');
    expect(store.write(randomBytes(400_000).toString('hex'))).toBe(false);
    expect(store.read()).toBe('before');
  });
});

describe('a ledger in user properties', () => {
  test('costs one call to read and one to write', () => {
    const { store, emulator } = inProperties();
    store.write(randomBytes(20_000).toString('hex'));
    emulator.resetCalls();
    store.read();
    expect(emulator.calls()).toMatchObject({ mail: 0, state: 1, other: 0 });
    emulator.resetCalls();
    store.write('text');
    expect(emulator.calls()).toMatchObject({ mail: 0, state: 1, other: 0 });
  });

  test.each([
    ['a chunk is gone', (stored: Map<string, string>) => stored.delete('ledger.1')],
    ['a chunk is another', (stored: Map<string, string>) => stored.set('ledger.0', 'A'.repeat(8_500))],
    ['the head is nonsense', (stored: Map<string, string>) => stored.set('ledger', 'x y z')],
    ['a write stopped half-way', (stored: Map<string, string>) => stored.set('ledger', '1 10 abc')],
  ])('is damaged where %s', (_, damage) => {
    const { store, emulator } = inProperties();
    store.write(randomBytes(20_000).toString('hex'));
    damage(emulator.userProperties);
    expect(store.read()).toEqual({ damaged: true });
  });
});
