import { parametersOf, textOf } from '../tools/cards';
import { addOn, DAY, eventOf, manySent, threadIdOf } from './support/add-on';
import { draftsIn, openDraft, sentIn, withDrafts } from './support/drafts';

const ON = Object.fromEntries(
  ['labels', 'bounce', 'digest'].map((name) => [name, { stringInputs: { value: ['on'] } }]),
);

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

test('a visitor of the web app sends no draft of its deployer, even one whose name and revision they know', () => {
  const { emulator, sent } = withDrafts();
  const asked = eventOf(parametersOf(openDraft(emulator), '送信する'));
  const answer = emulator.call('sendWithReceipt', asked, { visitor: '' });
  expect(textOf(answer)).toContain('送信していません');
  expect([sent.length, draftsIn(emulator).length]).toEqual([0, 1]);
  emulator.call('sendWithReceipt', asked);
  expect([sent.length, draftsIn(emulator).length]).toEqual([1, 0]);
});

test('a visitor of the web app saves no settings of its deployer', () => {
  const emulator = addOn([]);
  const inputs = { language: { stringInputs: { value: ['en'] } }, days: { stringInputs: { value: ['9'] } } };
  const event = { commonEventObject: { ...eventOf().commonEventObject, formInputs: inputs } };
  emulator.call('saveSettings', event, { visitor: '' });
  expect(emulator.userProperties.get('settings')).toBeUndefined();
  emulator.call('saveSettings', event);
  expect(emulator.userProperties.get('settings')).toBeDefined();
});

test('a visitor of the web app switches nothing on that runs by itself, and an hourly run of theirs tells nothing early', () => {
  const emulator = addOn(manySent(2));
  const event = { commonEventObject: { ...eventOf().commonEventObject, formInputs: ON } };
  emulator.call('saveSettings', event, { visitor: '' });
  emulator.clock.advance(DAY);
  expect(emulator.runDueTriggers()).toEqual([]);
  expect(emulator.call('onHourly', undefined, { visitor: '' })).toBeUndefined();
  expect([emulator.mailbox.userLabels().size, sentIn(emulator).length]).toEqual([0, 2]);
  emulator.call('saveSettings', event);
  emulator.clock.advance(DAY);
  expect(emulator.runDueTriggers()).toEqual(['onHourly']);
});

test('a visitor of the web app makes no draft of a follow-up', () => {
  const emulator = addOn(manySent(1));
  emulator.call('onHomepage', eventOf());
  const card = emulator.call('openThread', eventOf({ threadId: threadIdOf('sent 0') }));
  const asked = eventOf(parametersOf(card, '下書きを作成'));
  emulator.call('writeFollowUp', asked, { visitor: '' });
  expect(draftsIn(emulator)).toEqual([]);
  emulator.call('writeFollowUp', asked);
  expect(draftsIn(emulator)).toHaveLength(1);
});

test('a visitor of the web app neither mails nor deletes what is kept of its deployer', () => {
  const emulator = addOn(manySent(1));
  emulator.call('onHomepage', eventOf());
  const sentBefore = sentIn(emulator).length;
  const kept = new Map(emulator.userProperties);
  emulator.call('startExport', eventOf(), { visitor: '' });
  emulator.call('deleteData', eventOf(), { visitor: '' });
  expect([sentIn(emulator).length, emulator.userProperties]).toEqual([sentBefore, kept]);
  emulator.call('startExport', eventOf());
  emulator.call('deleteData', eventOf());
  expect([sentIn(emulator).length, emulator.userProperties.size]).toEqual([sentBefore + 1, 0]);
});
