import { emulate, scriptOf } from '../tools/apps-script';

const emulator = () =>
  emulate({
    folder: scriptOf(`
      import { cacheOnce } from './google/once';
      export const leave = (text) => CacheService.getUserCache().put('once', text, 600);
      export const change = (key) => {
        let before;
        cacheOnce().change(key, (known) => { before = known; return (known ?? '') + 'x'; });
        return before;
      };
    `),
  });

test('what was done under a key is known the next time', () => {
  const script = emulator();
  expect(['a', 'a', 'b', 'a'].map((key) => script.call('change', key))).toEqual([undefined, 'x', undefined, 'xx']);
});

test.each(['{"version":2}', 'null', '7', '[', '[1]'])(
  '%s in the cache counts as nothing, and stops nothing',
  (text) => {
    const script = emulator();
    script.call('leave', text);
    expect(['a', 'a'].map((key) => script.call('change', key))).toEqual([undefined, 'x']);
  },
);
