import { addOn, eventOf, manySent } from './support/add-on';

test.each(['', 'colleague@kidoku.example'])(
  'a visitor of the web app ("%s") gets no statuses of its deployer',
  (visitor) => {
    const emulator = addOn(manySent(2));
    expect(() => emulator.call('reportStatuses', { sinceDays: 365 }, { visitor })).toThrow('Only the owner');
    expect(emulator.call('reportStatuses', { sinceDays: 365 })).toHaveLength(2);
  },
);

test('a visitor of the web app changes no settings of its deployer', () => {
  const emulator = addOn([]);
  const inputs = { disclosure: { stringInputs: { value: ['on'] } }, wordingJa: { stringInputs: { value: ['x'] } } };
  const event = { commonEventObject: { ...eventOf({ session: 's1' }).commonEventObject, formInputs: inputs } };
  emulator.call('insertTracking', event, { visitor: '' });
  expect(emulator.userProperties.get('settings')).toBeUndefined();
  emulator.call('insertTracking', event);
  expect(emulator.userProperties.get('settings')).toBeDefined();
});
