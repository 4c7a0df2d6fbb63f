import { oauthScopes } from '../../appsscript.json';
import type { Emulator } from '../../src/emulator/options';
import { textOf } from '../tools/cards';
import { addOn, deliver, eventOf, manySent } from './support/add-on';
import { callsOf, FAULTS, tried } from './support/faults';
import { submit } from './support/forms';
import { anHour, choose, labelNames, labelsOn, runOnce } from './support/hourly';
import { came, type Letter, sent } from './support/letters';
import { bounce, receipt } from './support/reports';

const NAMES = ['Kidoku/不達', 'Kidoku/返信あり', 'Kidoku/返信なし', 'Kidoku/開封済み'];

/** Three offers sent; of them the first is opened, the second comes back. */
const letters: readonly Letter[] = [
  ...manySent(4),
  came('2026-11-20 08:31', receipt({ from: 'person0@example.co.jp', original: 'offer-0@kidoku.example' }), {
    thread: 'r',
  }),
  came('2026-11-20 08:32', bounce({ of: 'person1@example.co.jp', original: 'offer-1@kidoku.example' }), {
    thread: 'b',
  }),
  sent('2026-11-20 08:40', 'To: person2@example.co.jp\nSubject: Re: x\nIn-Reply-To: <q@example.co.jp>\n\nThank you!', {
    thread: 'thanks',
  }),
];
const answer = (at: string) =>
  came(
    at,
    'From: person3@example.co.jp\nSubject: Re: Offer 3\nMessage-ID: <re-3@example.co.jp>\nIn-Reply-To: <offer-3@kidoku.example>\n\nYes.',
    { thread: 'sent 3' },
  );

const followUp = (at: string) =>
  sent(
    at,
    'To: person0@example.co.jp\nSubject: Re: Offer 0\nMessage-ID: <again@kidoku.example>\nIn-Reply-To: <offer-0@kidoku.example>\n\nAny news?',
    { thread: 'sent 0' },
  );

const labelled = (more: Parameters<typeof addOn>[1] = {}): Emulator => {
  const emulator = addOn(letters, more);
  choose(emulator, { labels: 'on' });
  anHour(emulator);
  return emulator;
};

const statuses = (emulator: Emulator) => [0, 1, 2, 3].map((n) => labelsOn(emulator, `sent ${n}`).join());
const FIRST = ['Kidoku/開封済み', 'Kidoku/不達', 'Kidoku/返信なし', 'Kidoku/返信なし'];

test('off, there is neither a label nor a trigger; on, the next hour shows each status in Gmail', () => {
  const emulator = addOn(letters);
  emulator.call('onHourly');
  expect([labelNames(emulator), anHour(emulator)]).toEqual([[], []]);
  choose(emulator, { labels: 'on' });
  expect(anHour(emulator)).toEqual(['onHourly']);
  expect(labelNames(emulator)).toEqual(NAMES);
  expect(statuses(emulator)).toEqual(FIRST);
  expect(labelsOn(emulator, 'thanks')).toEqual([]);
  expect(labelsOn(emulator, 'r')).toEqual([]);
});

test('an answered thread loses "no response" at the next sync, with one call, and an hour without news makes none', () => {
  const emulator = labelled();
  for (let hours = 0; hours < 6; hours += 1) anHour(emulator);
  deliver(emulator, [answer('2026-11-20 16:30')]);
  emulator.resetCalls();
  anHour(emulator);
  expect(labelsOn(emulator, 'sent 3')).toEqual(['Kidoku/返信あり']);
  const { methods } = emulator.calls();
  expect(methods['Gmail.Users.Messages.batchModify']).toBe(1);
  expect(Object.keys(methods).filter((name) => /Labels|Threads/.test(name))).toEqual([]);
  emulator.resetCalls();
  anHour(emulator);
  expect(emulator.calls().methods['Gmail.Users.Messages.batchModify']).toBeUndefined();
});

test('many threads that change at once cost at most two calls a label', () => {
  const emulator = addOn(manySent(1_200), { quotas: 'off' });
  emulator.call('onHomepage', eventOf());
  choose(emulator, { labels: 'on' });
  emulator.resetCalls();
  for (let hours = 0; hours < 3; hours += 1) anHour(emulator);
  expect(emulator.calls().methods['Gmail.Users.Messages.batchModify']).toBeLessThanOrEqual(2 * 3);
  expect(labelsOn(emulator, 'sent 1199')).toEqual(['Kidoku/返信なし']);
  expect(labelsOn(emulator, 'sent 0')).toEqual(['Kidoku/返信なし']);
});

test('a follow-up takes the label along: none stays behind on the earlier message', () => {
  const emulator = labelled();
  deliver(emulator, [followUp('2026-11-20 10:10')]);
  anHour(emulator);
  anHour(emulator);
  expect(labelsOn(emulator, 'sent 0')).toEqual(['Kidoku/返信なし']);
});

test('switched off, the four labels go at once, with the trigger; other labels and all mail stay', () => {
  const emulator = labelled();
  const own = emulator.mailbox.createLabel('Kidoku/私用');
  const [message] = emulator.mailbox.newestFirst();
  emulator.mailbox.setLabels(message?.id ?? '', [...(message?.labelIds ?? []), own]);
  const before = emulator.mailbox.size;
  choose(emulator, { labels: undefined });
  expect(labelNames(emulator)).toEqual(['Kidoku/私用']);
  expect(emulator.mailbox.get(message?.id ?? '')?.labelIds.has(own)).toBe(true);
  expect(emulator.mailbox.size).toBe(before);
  expect([...emulator.userProperties.keys()].filter((key) => /^(labels|hourly)/.test(key))).toEqual([]);
  expect(anHour(emulator)).toEqual([]);
});

test('labels that could not be removed go an hour later, and the trigger after them; the card says so', () => {
  const emulator = labelled();
  emulator.fail('Gmail.Users.Labels.remove', { error: 'Service unavailable: Gmail', after: 2 });
  expect(textOf(choose(emulator, { labels: undefined }))).toContain('ラベルの一部をまだ取り除けていません');
  expect(labelNames(emulator)).toHaveLength(3);
  emulator.heal();
  expect(anHour(emulator)).toEqual(['onHourly']);
  expect([labelNames(emulator), anHour(emulator)]).toEqual([[], []]);
});

test('another language renames the labels and leaves them on the mail', () => {
  const emulator = labelled();
  choose(emulator, { language: 'en' });
  anHour(emulator);
  expect(labelNames(emulator)).toEqual(['Kidoku/Bounced', 'Kidoku/No response', 'Kidoku/Opened', 'Kidoku/Replied']);
  expect(labelsOn(emulator, 'sent 0')).toEqual(['Kidoku/Opened']);
});

test('a label that somebody deleted in Gmail is made anew, with what belongs under it', () => {
  const emulator = labelled();
  const [id = ''] = [...emulator.mailbox.userLabels()].find(([, name]) => name === 'Kidoku/返信なし') ?? [];
  emulator.mailbox.deleteLabel(id);
  deliver(emulator, [answer('2026-11-20 10:30')]);
  anHour(emulator);
  expect(labelNames(emulator)).toEqual(NAMES);
  expect(statuses(emulator)).toEqual([...FIRST.slice(0, 3), 'Kidoku/返信あり']);
});

test('a label of such a name in other letters is taken over; one that the user renamed goes with the others', () => {
  const emulator = addOn(letters);
  emulator.mailbox.createLabel('kidoku/REPLIED');
  choose(emulator, { labels: 'on', language: 'en' });
  deliver(emulator, [answer('2026-11-20 09:30')]);
  anHour(emulator);
  expect(labelNames(emulator)).toEqual(['Kidoku/Bounced', 'Kidoku/No response', 'Kidoku/Opened', 'kidoku/REPLIED']);
  expect(labelsOn(emulator, 'sent 3')).toEqual(['kidoku/REPLIED']);
  const idOf = (name: string) => [...emulator.mailbox.userLabels()].find(([, one]) => one === name)?.[0] ?? '';
  emulator.mailbox.renameLabel(idOf('Kidoku/Opened'), 'Seen');
  emulator.mailbox.deleteLabel(idOf('Kidoku/Bounced'));
  deliver(emulator, [followUp('2026-11-20 10:20')]);
  anHour(emulator);
  anHour(emulator);
  expect(labelNames(emulator)).toEqual(['Kidoku/Bounced', 'Kidoku/No response', 'Kidoku/Opened', 'Kidoku/Replied']);
  expect(statuses(emulator).slice(1, 2)).toEqual(['Kidoku/Bounced']);
});

/** An hourly run in whose middle, each time that it has let go of the user's lock, the user may do something else. */
const amid = (nth: number, work: (emulator: Emulator) => void): Emulator => {
  let left = 0;
  const userLock = {
    acquire: () => true,
    release: () => {
      left -= 1;
      if (left === 0) work(emulator);
    },
  };
  const emulator = labelled({ userLock });
  deliver(emulator, [answer('2026-11-20 10:30')]);
  emulator.clock.advance(3_600_000);
  left = nth;
  runOnce(emulator);
  expect(left).toBeLessThanOrEqual(0);
  return emulator;
};

test.each([1, 2, 3])('labels that are switched off while an hourly run is at work do not come back (%d)', (nth) => {
  const emulator = amid(nth, (running) => choose(running, { labels: undefined }));
  expect([labelNames(emulator), anHour(emulator)]).toEqual([[], []]);
  expect([...emulator.userProperties.keys()].filter((key) => /^(labels|hourly)/.test(key))).toEqual([]);
});

test.each([1, 2, 3])('data that is deleted while an hourly run is at work stays deleted (%d)', (nth) => {
  const emulator = amid(nth, (running) => running.call('deleteData', eventOf()));
  expect([labelNames(emulator), [...emulator.userProperties.keys()], anHour(emulator)]).toEqual([[], [], []]);
});

test('should Gmail refuse a batch for a message that is gone for good, the others get their labels, and all labels stay', () => {
  const emulator = labelled();
  const [id] = [...emulator.mailbox.userLabels()].find(([, name]) => name === 'Kidoku/返信なし') ?? [];
  deliver(emulator, [answer('2026-11-20 10:30'), followUp('2026-11-20 10:40')]);
  emulator.clock.advance(3_600_000);
  // The batch, its second try, and the first half.
  emulator.fail('Gmail.Users.Messages.batchModify', { error: 'Requested entity was not found.', times: 2 });
  runOnce(emulator);
  emulator.heal();
  anHour(emulator);
  expect(labelNames(emulator)).toEqual(NAMES);
  expect(emulator.mailbox.userLabels().get(id ?? '')).toBe('Kidoku/返信なし');
  expect(statuses(emulator).slice(1)).toEqual([...FIRST.slice(1, 3), 'Kidoku/返信あり']);
});

test('what is remembered of labels may be damaged: they are set anew', () => {
  const emulator = labelled();
  emulator.userProperties.set('labels.0', 'nonsense');
  anHour(emulator);
  expect(labelNames(emulator)).toEqual(NAMES);
  expect(statuses(emulator)).toEqual(FIRST);
});

test('two triggers at once: the second leaves the work to the first', () => {
  const emulator = addOn(letters);
  choose(emulator, { labels: 'on' });
  emulator.fail('Lock.tryLock', { returns: false });
  emulator.call('onHourly');
  expect(labelNames(emulator)).toEqual([]);
  emulator.heal();
  anHour(emulator);
  expect(statuses(emulator)).toEqual(FIRST);
});

describe.each(Object.entries(FAULTS))('a call that %s', (_, fault) => {
  test('whichever it is of the first labelling, the next hour makes it right', () => {
    const world = () => {
      const emulator = addOn(letters);
      emulator.call('onHourly');
      choose(emulator, { labels: 'on' });
      return emulator;
    };
    const first = world();
    for (const [method, after] of callsOf(first, () => first.call('onHourly'))) {
      const emulator = world();
      emulator.fail(method, { ...fault, after, times: 1 });
      runOnce(emulator);
      emulator.heal();
      // What an execution that ended had labelled is no longer the latest message of its thread.
      deliver(emulator, [answer('2026-11-20 09:30'), followUp('2026-11-20 09:40')]);
      anHour(emulator);
      anHour(emulator);
      const all = ['Kidoku/返信なし', FIRST[1], FIRST[2], 'Kidoku/返信あり'];
      expect([method, after, labelNames(emulator), statuses(emulator)]).toEqual([method, after, NAMES, all]);
    }
  });

  test('whichever it is of switching off, the labels are gone within the hour, and nothing else is', () => {
    const first = labelled();
    const card = first.call('onUniversalSettings', eventOf());
    const off = (emulator: Emulator) => submit(emulator, card, '保存', { labels: undefined });
    for (const [method, after] of callsOf(first, () => off(first))) {
      const emulator = labelled();
      emulator.mailbox.createLabel('Mine');
      emulator.fail(method, { ...fault, after, times: 1 });
      tried(() => off(emulator));
      emulator.heal();
      const isStillOn = JSON.parse(emulator.userProperties.get('settings') ?? '{}').labels;
      if (isStillOn) choose(emulator, { labels: undefined });
      anHour(emulator);
      expect([method, after, labelNames(emulator)]).toEqual([method, after, ['Mine']]);
      anHour(emulator);
      expect([method, after, anHour(emulator)]).toEqual([method, after, []]);
    }
  });
});

test('a homepage with nothing new costs no more with everything switched on', () => {
  const emulator = addOn(letters);

  choose(emulator, { labels: 'on', bounce: 'on', reply: 'on', open: 'on', digest: 'on' });
  for (let hours = 0; hours < 30; hours += 1) anHour(emulator);
  emulator.call('onHomepage', eventOf());
  emulator.resetCalls();
  emulator.call('onHomepage', eventOf());
  const { mail, state } = emulator.calls();
  expect(mail + state).toBeLessThanOrEqual(6);
});

test('without the permission to run by itself, the card says so in words; once it is given, saving again is enough', () => {
  const emulator = addOn(letters, {
    grantedScopes: oauthScopes.filter((scope) => !scope.endsWith('script.scriptapp')),
  });
  expect(textOf(choose(emulator, { labels: 'on' }))).toContain('自動で動作する許可がないため');
  expect(textOf(emulator.call('onHomepage', eventOf()))).toContain('返信待ち');
  expect(textOf(choose(emulator, { labels: undefined }))).not.toContain('許可がない');
});

test('deleting the data takes the labels and the trigger away', () => {
  const emulator = labelled();
  emulator.call('deleteData', eventOf());
  expect([labelNames(emulator), emulator.userProperties.size, anHour(emulator)]).toEqual([[], 0, []]);
});
