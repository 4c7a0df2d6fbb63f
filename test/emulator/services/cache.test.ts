import { emulate, run } from '../script';

const cache = 'const cache = CacheService.getUserCache();';
const SECOND = 1000;

describe('the cache', () => {
  test('gives what was put, null where there is nothing', () => {
    expect(run(`${cache} cache.put('a', 'x'); return [cache.get('a'), cache.get('b')];`)).toEqual(['x', null]);
    expect(run('return CacheService.getDocumentCache();')).toBeNull();
  });

  test('takes and gives several at once, leaving out what it does not have', () => {
    expect(run(`${cache} cache.putAll({ a: 'x', b: 2 }, 30); return cache.getAll(['a', 'b', 'c']);`)).toEqual({
      a: 'x',
      b: '2',
    });
    expect(
      run(
        `${cache} cache.putAll({ a: 'x', b: 'y', c: 'z' }); cache.remove('a'); cache.removeAll(['b']); return cache.getAll(['a', 'b', 'c']);`,
      ),
    ).toEqual({ c: 'z' });
  });

  test('forgets after 10 minutes, or when it is told to', () => {
    const script = emulate(
      `${cache} function put(e) { cache.put('a', 'x', ...e.seconds); } function get() { return cache.get('a'); }`,
    );
    const keptFor = (seconds: number[], passed: number) => {
      script.call('put', { seconds });
      script.clock.advance(passed * SECOND);
      return script.call('get');
    };
    expect([keptFor([], 599), keptFor([], 600), keptFor([5], 4), keptFor([5], 5), keptFor([21_600], 21_599)]).toEqual([
      ...['x', null, 'x', null, 'x'],
    ]);
  });

  test('takes keys of 250 characters and values of 100 KB, for 6 hours at most', () => {
    expect(() => run(`${cache} cache.put('k'.repeat(250), 'x'.repeat(100 * 1024), 21600)`)).not.toThrow();
    expect(() => run(`${cache} cache.put('k'.repeat(251), 'x')`)).toThrow('Argument too large: key');
    expect(() => run(`${cache} cache.get('k'.repeat(251))`)).toThrow('Argument too large: key');
    expect(() => run(`${cache} cache.put('k', 'x'.repeat(100 * 1024 + 1))`)).toThrow('Argument too large: value');
    expect(() => run(`${cache} cache.put('k', 'x', 21601)`)).toThrow('Argument out of range');
    expect(() => run(`${cache} cache.put('k', 'x', 0)`)).toThrow('Argument out of range');
  });

  test('keeps the 900 that last longest when there are more than 1,000', () => {
    const many = `${cache} for (let i = 0; i <= 1000; i += 1) cache.put('k' + i, 'x', 100 + i);`;
    expect(run(`${many} return [cache.get('k100'), cache.get('k101'), cache.get('k1000')];`)).toEqual([null, 'x', 'x']);
  });
});
