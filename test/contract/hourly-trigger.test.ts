import type { Emulator } from '../../src/emulator/options';
import { emulate, scriptOf } from '../tools/apps-script';

const script = () => `
  import { hourlyTrigger } from './google/hourly-trigger';
  export const onHourly = () => {};
  export const onOther = () => {};
  export const ensure = () => hourlyTrigger().ensure();
  export const release = () => hourlyTrigger().release();
  export const byHand = (name) => { ScriptApp.newTrigger(name).timeBased().everyHours(1).create(); };
  export const handlers = () => ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
`;
const open = (): Emulator => emulate({ folder: scriptOf(script()) });
const handlers = (emulator: Emulator): unknown => emulator.call('handlers');

test('is made once, runs every hour, and is removed again; what else there is stays', () => {
  const emulator = open();
  emulator.call('byHand', 'onOther');
  emulator.call('ensure');
  emulator.call('ensure');
  expect(handlers(emulator)).toEqual(['onOther', 'onHourly']);
  emulator.clock.advance(3_600_000);
  expect(emulator.runDueTriggers()).toContain('onHourly');
  emulator.call('release');
  emulator.call('release');
  expect([handlers(emulator), emulator.userProperties.size]).toEqual([['onOther'], 0]);
});

test('one that the user made by hand serves as well, and is never removed', () => {
  const emulator = open();
  emulator.call('byHand', 'onHourly');
  emulator.call('ensure');
  emulator.call('release');
  expect(handlers(emulator)).toEqual(['onHourly']);
});

test('of two that were made at once, one is left', () => {
  const emulator = open();
  emulator.call('ensure');
  emulator.call('byHand', 'onHourly');
  emulator.call('ensure');
  expect(handlers(emulator)).toEqual(['onHourly']);
});

test.each(['Properties.setProperty', 'ScriptApp.newTrigger', 'ScriptApp.getProjectTriggers'])(
  'an execution that ends after %s leaves nothing behind that is nobody’s',
  (method) => {
    const emulator = open();
    emulator.fail(method, { ends: true, takesEffect: true });
    expect(() => emulator.call('ensure')).toThrow();
    emulator.heal();
    emulator.call('release');
    expect([handlers(emulator), emulator.userProperties.size]).toEqual([[], 0]);
    emulator.call('ensure');
    expect(handlers(emulator)).toEqual(['onHourly']);
  },
);
