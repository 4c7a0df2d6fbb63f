import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../tools/apps-script';
import { parametersOf, textOf } from '../tools/cards';
import { addOn, DAY, deliver, eventOf, manySent, threadIdOf } from './support/add-on';
import { draftsIn, openDraft, sentIn, withDrafts } from './support/drafts';
import { BASE } from './support/pixels';

const ON = Object.fromEntries(
  ['labels', 'bounce', 'digest'].map((name) => [name, { stringInputs: { value: ['on'] } }]),
);

/** Whoever asks through google.script.run on a page of the web app: a stranger, or somebody of the deployer's domain. */
const VISITORS = ['', 'colleague@kidoku.example'];

/** All that a page could call; the web app's own functions are for everybody. */
const FUNCTIONS = [...readFileSync(path.join(ROOT, 'dist/Code.js'), 'utf8').matchAll(/^function (\w+)\(event\)/gm)]
  .map(([, name]) => name ?? '')
  .filter((name) => name !== 'doGet' && name !== 'doPost');

/** The deployer's account, with mail, a draft, a pixel and settings, and an event that would do something with them. */
const account = () => {
  const world = withDrafts();
  const { emulator } = world;
  deliver(emulator, manySent(2));
  emulator.scriptProperties.set('pixel.base', BASE);
  const parameters = parametersOf(openDraft(emulator), '送信する');
  const formInputs = { pixel: { stringInputs: { value: ['on'] } }, disclosure: { stringInputs: { value: ['on'] } } };
  const event = eventOf({ ...parameters, session: 's1', threadId: emulator.mailbox.newestFirst()[0]?.threadId ?? '' });
  return {
    ...world,
    event: { ...event, sinceDays: 365, commonEventObject: { ...event.commonEventObject, formInputs } },
    kept: () => [new Map(emulator.userProperties), new Map(emulator.scriptProperties)],
  };
};

/** A card in words, or what was thrown. */
const answerOf = (work: () => unknown): string => {
  try {
    return textOf(work());
  } catch (error) {
    return String(error);
  }
};

test('the functions that a visitor could call are known', () => {
  expect(FUNCTIONS).toEqual(expect.arrayContaining(['onHomepage', 'onHourly', 'reportStatuses', 'rotatePixelSecret']));
});

test.each(FUNCTIONS)('%s does nothing for a visitor of the web app, and says so', (name) => {
  for (const visitor of VISITORS) {
    const { emulator, sent, event, kept } = account();
    const before = kept();
    emulator.resetCalls();
    const answer = answerOf(() => emulator.call(name, event, { visitor }));
    expect(answer).toMatch(
      /許可が必要です|今回は何も送信していません|Only the user has permission|The hourly run failed: permission/,
    );
    expect(answer).not.toMatch(/契約書|Offer|person\d/);
    expect(emulator.calls()).toMatchObject({ mail: 0, state: 0 });
    expect([kept(), sent.length, draftsIn(emulator).length]).toEqual([before, 0, 1]);
  }
});

test.each(FUNCTIONS)('%s is not refused to the user, however the address is written', (name) => {
  const { emulator, event } = account();
  const answer = answerOf(() => emulator.call(name, event, { visitor: 'Hanako@Kidoku.example' }));
  expect(answer).not.toMatch(/許可が必要です|今回は何も送信していません|permission/);
});

test('where Google does not say in whose name it runs, nobody is refused', () => {
  const emulator = addOn([], { user: '' });
  expect(textOf(emulator.call('onCompose', eventOf(), { visitor: '' }))).toContain('挿入');
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

test('a visitor of the web app switches nothing on that runs by itself, and no hourly run of theirs does anything', () => {
  const emulator = addOn(manySent(2));
  const event = { commonEventObject: { ...eventOf().commonEventObject, formInputs: ON } };
  emulator.call('saveSettings', event, { visitor: '' });
  emulator.clock.advance(DAY);
  expect(emulator.runDueTriggers()).toEqual([]);
  for (const event of [undefined, {}, { triggerUid: '' }, { triggerUid: '7' }, { triggerUid: 7 }])
    expect(() => emulator.call('onHourly', event, { visitor: '' })).toThrow();
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

test('a visitor of the web app neither sees nor runs the setup check of its deployer', () => {
  const emulator = addOn(manySent(1));
  const before = emulator.mailbox.newestFirst().length;
  for (const step of ['basics', 'send', 'draft', 'clean', 'mail', 'composer', 'visit']) {
    const answer = emulator.call('checkSetup', eventOf({ step }), { visitor: '' });
    expect(textOf(answer)).not.toContain('セットアップ診断');
  }
  for (const name of ['onUniversalSetupCheck', 'showSetupCheck', 'mailSetupReport']) {
    expect(textOf(emulator.call(name, eventOf(), { visitor: '' }))).not.toContain('セットアップ診断');
  }
  expect([emulator.mailbox.newestFirst().length, emulator.userProperties.get('check')]).toEqual([before, undefined]);
  emulator.call('checkSetup', eventOf({ step: 'send' }));
  expect(emulator.mailbox.newestFirst().length).toBe(before + 1);
});
