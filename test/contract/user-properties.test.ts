import { emulate, scriptOf } from '../tools/apps-script';

/** What each store reads after a first look, once another execution has written and then something `happens` here. */
const readAfter = (happens: string): readonly unknown[] => {
  const folder = scriptOf(`
    import { propertiesLedgerStore } from './google/ledger-store';
    import { propertiesOpenStore } from './google/open-store';
    import { propertiesSettingsStore, seenSettings } from './google/settings-store';
    import { userLock } from './google/user-lock';
    const other = () => PropertiesService.getUserProperties();
    export const run = () => {
      propertiesLedgerStore().write('before');
      seenSettings();
      const copy = other().getProperties();
      propertiesLedgerStore().write('after');
      const after = other().getProperties();
      other().setProperties(copy, true);
      seenSettings();
      other().setProperties({ ...after, 'opens.b1': 'b1', settings: '{"new":1}' });
      const read = () => [propertiesLedgerStore().read(), [...propertiesOpenStore().read().keys()], seenSettings(), propertiesSettingsStore().read()];
      ${happens}
      return read();
    };
  `);
  return emulate({ folder }).call('run') as readonly unknown[];
};

const NEW = ['after', ['b1'], '{"new":1}', '{"new":1}'];

test('a first look serves all who look, but not who changes settings', () => {
  expect(readAfter('')).toEqual(['before', [], undefined, '{"new":1}']);
});

test.each([
  ['a lock is held', 'let seen; userLock().during(() => { seen = read(); }); return seen;'],
  ['opens were written', "propertiesOpenStore().remove('b0');"],
  ['settings were written', 'propertiesSettingsStore().write(\'{"new":1}\');'],
])('once %s, it serves nobody any more', (_, happens) => {
  expect(readAfter(happens)).toEqual(NEW);
});
