import { emulate } from '../script';

const script = () =>
  emulate(`
    function look() {
      const user = PropertiesService.getUserProperties();
      user.getProperty('a');
      user.getProperty('b');
      CacheService.getScriptCache().get('c');
      LockService.getUserLock().tryLock(1);
      Session.getActiveUser().getEmail();
      HtmlService.getUserAgent();
      Utilities.getUuid();
      CardService.newAction().setFunctionName('look');
      Logger.log('x');
      ContentService.createTextOutput('x');
      HtmlService.createHtmlOutput('x');
    }
    function read() { return PropertiesService.getUserProperties().getProperty('a'); }`);

const writer = () =>
  emulate(`
    const user = () => PropertiesService.getUserProperties();
    function write() { user().setProperty('a', '1'); }
    function writeOn() {
      try { write(); } catch (error) {}
      try { user().setProperties({ b: '2' }); } catch (error) {}
      return 'done';
    }`);

describe('counting', () => {
  test('tells calls that leave the script by class and by method', () => {
    const emulator = script();
    emulator.call('look');
    expect(emulator.calls()).toMatchObject({
      mail: 0,
      state: 4,
      other: 2,
      methods: {
        'Properties.getProperty': 2,
        'Cache.get': 1,
        'Lock.tryLock': 1,
        'Session.getActiveUser': 1,
        'HtmlService.getUserAgent': 1,
      },
    });
  });

  test('lists apart what stays in the script', () => {
    const emulator = script();
    emulator.call('look');
    expect(emulator.calls().apart).toMatchObject({
      'PropertiesService.getUserProperties': 1,
      'CacheService.getScriptCache': 1,
      'LockService.getUserLock': 1,
      'Utilities.getUuid': 1,
      'CardService.newAction': 1,
      'Logger.log': 1,
      'ContentService.createTextOutput': 1,
      'HtmlService.createHtmlOutput': 1,
    });
  });

  test('goes on over executions until it is reset', () => {
    const emulator = script();
    emulator.call('read');
    emulator.call('read');
    expect(emulator.calls().state).toBe(2);
    emulator.resetCalls();
    expect(emulator.calls()).toEqual({ mail: 0, state: 0, other: 0, methods: {}, apart: {} });
  });

  test('does not count a call with arguments that Google would refuse', () => {
    const emulator = emulate('function bad() { CacheService.getUserCache().get(); }');
    expect(() => emulator.call('bad')).toThrow("The parameters () don't match the method signature");
    expect(emulator.calls().methods).toEqual({});
  });
});

describe('a call that a test lets fail', () => {
  test('throws the message, until it is healed', () => {
    const emulator = script();
    emulator.fail('Properties.getProperty', { error: 'Service unavailable' });
    expect(() => emulator.call('read')).toThrow('Service unavailable');
    expect(() => emulator.call('read')).toThrow('Service unavailable');
    emulator.heal();
    expect(emulator.call('read')).toBeNull();
  });

  test('fails from a call on, some times', () => {
    const emulator = script();
    emulator.fail('Properties.getProperty', { error: 'Service unavailable', after: 3, times: 2 });
    const outcomes = [1, 2, 3, 4, 5, 6].map(() => {
      try {
        emulator.call('read');
        return 'ok';
      } catch {
        return 'failed';
      }
    });
    expect(outcomes).toEqual(['ok', 'ok', 'failed', 'failed', 'ok', 'ok']);
  });

  test('gives another answer', () => {
    const emulator = script();
    emulator.fail('Properties.getProperty', { returns: 'from elsewhere' });
    expect(emulator.call('read')).toBe('from elsewhere');
  });

  test('is counted all the same', () => {
    const emulator = script();
    emulator.fail('Properties.getProperty', { error: 'Service unavailable' });
    expect(() => emulator.call('read')).toThrow();
    expect(emulator.calls().state).toBe(1);
  });

  test('may do its work first: then only its answer is lost', () => {
    const emulator = writer();
    emulator.fail('Properties.setProperty', { error: 'Timed out', takesEffect: true });
    expect(() => emulator.call('write')).toThrow('Timed out');
    expect(emulator.userProperties.get('a')).toBe('1');
  });

  test('may end the execution: whatever the script does about it, nothing more leaves it', () => {
    const emulator = writer();
    emulator.fail('Properties.setProperty', { ends: true, takesEffect: true });
    expect(() => emulator.call('writeOn')).toThrow('Exceeded maximum execution time');
    expect(Object.fromEntries(emulator.userProperties)).toEqual({ a: '1' });
    emulator.heal();
    expect(emulator.call('writeOn')).toBe('done');
    expect(Object.fromEntries(emulator.userProperties)).toEqual({ a: '1', b: '2' });
  });
});
