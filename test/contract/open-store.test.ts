import type { OpenStore } from '../../src/app/ports';
import { emulate, scriptOf } from '../tools/apps-script';
import { memoryOpenStore } from '../tools/memory-opens';

const inProperties = () => {
  const emulator = emulate({
    folder: scriptOf(`
      import { propertiesOpenStore } from './google/open-store';
      export const read = () => [...propertiesOpenStore().read()];
      export const put = (texts) => propertiesOpenStore().put(new Map(texts));
      export const remove = (name) => propertiesOpenStore().remove(name);
    `),
  });
  const store: OpenStore = {
    read: () => new Map(emulator.call('read') as [string, string][]),
    put: (texts) => void emulator.call('put', [...texts]),
    remove: (name) => void emulator.call('remove', name),
  };
  return { store, emulator };
};

describe.each([
  ['user properties', () => inProperties().store],
  ['memory', () => memoryOpenStore()],
])('a store of opens in %s', (_, create) => {
  test('holds nothing at first', () => {
    expect(create().read()).toEqual(new Map());
  });

  test('gives back what was put, by name, and what was put last under a name', () => {
    const store = create();
    store.put(
      new Map([
        ['a', 'one'],
        ['b', 'two'],
      ]),
    );
    store.put(new Map([['b', 'three;既読']]));
    expect(store.read()).toEqual(
      new Map([
        ['a', 'one'],
        ['b', 'three;既読'],
      ]),
    );
  });

  test('forgets what is removed, and does not mind what is not there', () => {
    const store = create();
    store.put(
      new Map([
        ['a', 'one'],
        ['b', 'two'],
      ]),
    );
    store.remove('a');
    store.remove('nothing');
    expect(store.read()).toEqual(new Map([['b', 'two']]));
  });

  test('keeps a text as long as a batch, refuses one that is too long, and changes nothing then', () => {
    const store = create();
    store.put(new Map([['a', 'x'.repeat(8_500)]]));
    expect(() =>
      store.put(
        new Map([
          ['b', 'small'],
          ['a', 'x'.repeat(10_000)],
        ]),
      ),
    ).toThrow('Argument too large');
    expect(store.read()).toEqual(new Map([['a', 'x'.repeat(8_500)]]));
  });
});

test('a store in user properties leaves everything else there alone, and costs one call for each thing that is asked', () => {
  const { store, emulator } = inProperties();
  emulator.userProperties.set('settings', '{}');
  for (const work of [() => store.put(new Map([['a', 'one']])), () => store.read(), () => store.remove('a')]) {
    emulator.resetCalls();
    work();
    expect(emulator.calls()).toMatchObject({ mail: 0, state: 1, other: 0 });
  }
  expect([...emulator.userProperties]).toEqual([['settings', '{}']]);
});
