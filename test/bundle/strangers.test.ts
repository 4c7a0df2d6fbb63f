import { addOn, manySent } from './support/add-on';

test.each(['', 'colleague@kidoku.example'])(
  'a visitor of the web app ("%s") gets no statuses of its deployer',
  (visitor) => {
    const emulator = addOn(manySent(2));
    expect(() => emulator.call('reportStatuses', { sinceDays: 365 }, { visitor })).toThrow('Only the owner');
    expect(emulator.call('reportStatuses', { sinceDays: 365 })).toHaveLength(2);
  },
);
