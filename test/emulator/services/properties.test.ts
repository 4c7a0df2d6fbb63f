import { emulate, run } from '../script';

const user = 'const store = PropertiesService.getUserProperties();';

describe('properties', () => {
  test('are kept from one execution to the next', () => {
    const script = emulate(
      `${user} function set() { store.setProperty('a', 'x'); } function get() { return store.getProperty('a'); }`,
    );
    script.call('set');
    expect(script.call('get')).toBe('x');
    expect([...script.userProperties]).toEqual([['a', 'x']]);
    expect(script.scriptProperties.size).toBe(0);
  });

  test('are null where there are none', () => {
    expect(run(`${user} return [store.getProperty('a'), store.getProperties(), store.getKeys()];`)).toEqual([
      null,
      {},
      [],
    ]);
    expect(run('return PropertiesService.getDocumentProperties();')).toBeNull();
  });

  test('become text', () => {
    expect(
      run(`${user} return store.setProperty('n', 5).setProperty('t', true).setProperties({ o: {} }).getProperties();`),
    ).toEqual({
      n: '5',
      t: 'true',
      o: '[object Object]',
    });
    expect(() => run(`${user} store.setProperty('a', null)`)).toThrow(
      "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
  });

  test('can be set together, beside the others or in their place', () => {
    const all = (deleteOthers: string) =>
      run(
        `${user} store.setProperty('a', '1'); return store.setProperties({ b: '2' }${deleteOthers}).getProperties();`,
      );
    expect(all('')).toEqual({ a: '1', b: '2' });
    expect(all(', false')).toEqual({ a: '1', b: '2' });
    expect(all(', true')).toEqual({ b: '2' });
  });

  test('can be deleted', () => {
    expect(
      run(`${user} store.setProperties({ a: '1', b: '2', c: '3' }); return store.deleteProperty('a').getKeys();`),
    ).toEqual(['b', 'c']);
    expect(run(`${user} return store.setProperty('a', '1').deleteAllProperties().getKeys();`)).toEqual([]);
  });

  test('of the script are others than those of the user', () => {
    const script = emulate("function set() { PropertiesService.getScriptProperties().setProperty('a', 'x'); }");
    script.call('set');
    expect([script.userProperties.size, script.scriptProperties.get('a')]).toEqual([0, 'x']);
  });

  test('hold 9 KB each, counted in bytes, with their names', () => {
    expect(() => run(`${user} store.setProperty('k', 'x'.repeat(9 * 1024 - 1))`)).not.toThrow();
    expect(() => run(`${user} store.setProperty('k', 'x'.repeat(9 * 1024))`)).toThrow('Argument too large: value');
    expect(() => run(`${user} store.setProperty('k', '既'.repeat(3072))`)).toThrow('Argument too large: value');
  });

  test('hold 500 KB together; what would be too much changes nothing', () => {
    const script = emulate(`${user}
      function fill() { for (let i = 0; i < 60; i += 1) store.setProperty('key' + (100 + i), 'x'.repeat(9000)); }
      function together() { const all = {}; for (let i = 0; i < 60; i += 1) all['k' + i] = 'x'.repeat(9000); store.setProperties(all, true); }`);
    const full = 'You have exceeded the property storage quota. Please remove some properties and try again.';
    expect(() => script.call('fill')).toThrow(full);
    expect(script.userProperties.size).toBe(56);
    expect(() => script.call('together')).toThrow(full);
    expect(script.userProperties.size).toBe(56);
  });
});
