import { batchFrom, MAX_BATCH } from '../../src/core/pixel/batch';
import { entryOf, loadAt, type Mark } from '../../src/core/pixel/loads';
import { MOST_KEPT, sizeOf } from '../../src/core/pixel/room';
import { AT, countOf, DAY, idOf, inMemory, inProperties, load, loadsOf, ME, NOW, OTHER } from './support/inbox';

describe.each([
  ['script properties', () => inProperties().box],
  ['memory', inMemory],
])('an inbox of opens in %s', (_, create) => {
  test('is empty at first', () => {
    const inbox = create();
    expect(inbox.isWaiting(ME)).toBe(false);
    expect(inbox.collect(ME)).toEqual([]);
  });

  test('hands over what was left, once', () => {
    const inbox = create();
    inbox.add(ME, load(1));
    expect(inbox.isWaiting(ME)).toBe(true);
    expect(loadsOf(inbox.collect(ME))).toEqual([load(1)]);
    expect(inbox.isWaiting(ME)).toBe(false);
    expect(inbox.collect(ME)).toEqual([]);
  });

  test('keeps users apart', () => {
    const inbox = create();
    inbox.add(ME, load(1));
    expect(inbox.isWaiting(OTHER)).toBe(false);
    expect(inbox.collect(OTHER)).toEqual([]);
    expect(countOf(inbox.collect(ME))).toBe(1);
  });

  test('folds repeated loads together, and keeps machines and persons apart', () => {
    const inbox = create();
    for (let i = 0; i < 50; i += 1) inbox.add(ME, load(1, i * 60));
    inbox.add(ME, load(1, 5, 'scanner'));
    const batches = inbox.collect(ME);
    const loads = loadsOf(batches);
    expect(batches.join().length).toBeLessThan(200);
    expect(loads.map(({ mark, count }) => [mark, count])).toEqual([
      ['gmail', 50],
      ['scanner', 1],
    ]);
    expect(loads[0]?.times[0]).toBe(AT);
    expect(loads[0]?.times.slice(-1)).toEqual([AT + 49 * 60_000]);
  });

  test('goes on in another batch where one is full, and loses nothing', () => {
    const inbox = create();
    for (let i = 0; i < 700; i += 1) inbox.add(ME, load(i, i));
    for (let i = 0; i < 700; i += 100) inbox.add(ME, load(i, i + 3600));
    const batches = inbox.collect(ME);
    expect(batches.length).toBeGreaterThan(1);
    expect(Math.max(...batches.map((text) => text.length))).toBeLessThanOrEqual(MAX_BATCH);
    expect(countOf(batches)).toBe(707);
    expect(loadsOf(batches)).toHaveLength(700);
  });

  test('notes no load where the policy allows nobody a pixel, or cannot be read, but every opt-out', () => {
    for (const policy of ['{"version":1,"everyone":{"pixel":"off"}}', '{"version":1,"pixels":"off"}', '']) {
      const inbox = create();
      inbox.kept.set('policy', policy);
      inbox.add(ME, load(1));
      expect(inbox.isWaiting(ME)).toBe(false);
      inbox.add(ME, load(2, 0, 'optOut'));
      expect(loadsOf(inbox.collect(ME))).toEqual([load(2, 0, 'optOut')]);
    }
  });

  test('is closed to one user until the policy is another one, but for opt-outs', () => {
    const inbox = create();
    const policy = '{"version":1,"rules":[{"users":["*"],"pixel":"off"}]}';
    inbox.kept.set('policy', policy);
    inbox.close(ME, policy);
    inbox.add(ME, load(1));
    inbox.add(ME, load(2, 0, 'optOut'));
    inbox.add(OTHER, load(3));
    expect(loadsOf(inbox.collect(ME))).toEqual([load(2, 0, 'optOut')]);
    expect(countOf(inbox.collect(OTHER))).toBe(1);
    inbox.kept.set('policy', '{"version":1}');
    inbox.add(ME, load(4));
    expect(loadsOf(inbox.collect(ME))).toEqual([load(4)]);
  });

  test('keeps what a keeper could not keep, and hands it over again under the same name, with what came since', () => {
    const inbox = create();
    inbox.add(ME, load(1));
    const [before = ''] = inbox.collect(ME, { fails: true });
    inbox.add(ME, load(2));
    const [after = ''] = inbox.collect(ME);
    expect(batchFrom(after).name).toBe(batchFrom(before).name);
    expect(countOf([after])).toBe(2);
  });

  test('names batches so that no two are alike', () => {
    const inbox = create();
    const names = Array.from({ length: 20 }, (_, i) => {
      inbox.add(ME, load(i));
      return batchFrom(inbox.collect(ME)[0] ?? '').name;
    });
    expect(new Set(names).size).toBe(20);
  });

  test('takes nothing more of a pixel that its recipient opted out of, then and later', () => {
    const inbox = create();
    inbox.add(ME, load(1, 0, 'optOut'));
    inbox.add(ME, load(1, 60));
    expect(loadsOf(inbox.collect(ME)).map(({ mark }) => mark)).toEqual(['optOut']);
    inbox.add(ME, load(1, 120));
    inbox.add(ME, load(2, 120));
    expect(loadsOf(inbox.collect(ME)).map(({ id }) => id)).toEqual([idOf(2)]);
    expect(inbox.isWaiting(ME)).toBe(false);
  });

  test('takes nothing more of pixels that it was told to stop, and keeps what is there', () => {
    const inbox = create();
    inbox.add(ME, load(1));
    inbox.add(ME, load(3, 0, 'optOut'));
    expect(inbox.stop(ME, [idOf(1), idOf(2)])).toBe(true);
    for (const n of [1, 2, 3, 4]) inbox.add(ME, load(n, 60));
    expect(loadsOf(inbox.collect(ME)).map(({ id, count }) => [id, count])).toEqual([
      [idOf(1), 1],
      [idOf(3), 1],
      [idOf(4), 1],
    ]);
  });

  test('what was emptied to make room is no batch: it is not handed over, and removed', () => {
    const inbox = create();
    inbox.kept.set(`opens.${ME}.0`, '').set(`opens.${ME}.b1`, '');
    expect(inbox.collect(ME)).toEqual([]);
    expect([inbox.isWaiting(ME), inbox.kept.size]).toEqual([false, 0]);
    inbox.kept.set(`opens.${ME}.0`, '').set(`opens.${ME}.b1`, '').set(`opens.${ME}.out`, '');
    inbox.add(ME, load(1));
    const [batch = '', ...others] = inbox.collect(ME);
    expect([loadsOf([batch]), others, inbox.isWaiting(ME)]).toEqual([[load(1)], [], false]);
    expect(batchFrom(batch).name).not.toBe('');
  });

  test('still knows who opted out when the list had no times', () => {
    const inbox = create();
    inbox.kept.set(`opens.${ME}.out`, `${idOf(1)};${idOf(2)}`);
    inbox.add(ME, load(1));
    inbox.add(ME, load(2));
    expect(inbox.collect(ME)).toEqual([]);
    inbox.add(ME, load(3, 0, 'optOut'));
    for (const n of [1, 2, 3]) inbox.add(ME, load(n));
    expect(loadsOf(inbox.collect(ME)).map(({ mark }) => mark)).toEqual(['optOut']);
  });

  test('keeps the opt-outs of the last 400 mails, and a value of them is not too large', () => {
    const inbox = create();
    for (let n = 0; n < 450; n += 1) inbox.add(ME, load(n, n, 'optOut'));
    const out = inbox.kept.get(`opens.${ME}.out`) ?? '';
    expect(out.match(/;/g)).toHaveLength(400);
    expect(out.length).toBeLessThan(MAX_BATCH);
    expect(out.slice(-20)).toBe(`;${entryOf(load(449, 449, 'optOut'))}`);
  });

  test('forgets what users left behind who did not collect for 400 days: loads and opt-outs, nobody else’s', () => {
    const inbox = create();
    const text = (days: number, mark: Mark = 'gmail') => `;${entryOf(loadAt(idOf(days), mark, NOW - days * DAY))}`;
    inbox.kept
      .set('opens.left0000.0', `b1${text(401)}${text(700)}`)
      .set('opens.left0000.out', text(410, 'optOut'))
      .set('opens.left0000.b2', '')
      .set(`opens.${ME}.out`, text(402, 'optOut'))
      .set('opens.away0000.0', `b3${text(401)}${text(399)}`)
      .set('opens.away0000.out', text(399, 'optOut'))
      .set('pixel.base', '');
    inbox.add(ME, load(1));
    expect(countOf(inbox.collect(ME))).toBe(1);
    expect([...inbox.kept.keys()].sort()).toEqual(['opens.away0000.0', 'opens.away0000.out', 'pixel.base']);
  });

  test('has room for everybody’s loads when 500 users have filled it, and loses the oldest', () => {
    const inbox = create();
    const user = (n: number) => `u${String(n).padStart(7, '0')}`;
    // The later half of the users had their loads long ago: the 50 or so of the oldest make room.
    const age = (n: number) => (n < 250 ? 5 : 100 + n / 2) * DAY;
    for (let n = 0; n < 500; n += 1) {
      const entries = Array.from({ length: 33 }, (_, i) => `;${entryOf(loadAt(idOf(i), 'gmail', NOW - age(n) + i))}`);
      inbox.kept.set(`opens.${user(n)}.0`, `b${n}${entries.join('')}`);
    }
    for (let n = 0; n < 190; n += 1) {
      const entries = Array.from({ length: 25 }, (_, i) => `;${entryOf(loadAt(idOf(i), 'optOut', NOW - age(n) + i))}`);
      inbox.kept.set(`opens.${user(n)}.out`, entries.join(''));
    }
    expect(sizeOf([...inbox.kept])).toBeGreaterThan(430_000);
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 500; n += 25) {
        inbox.add(user(n), loadAt(idOf(100 + round), n % 3 === 0 ? 'optOut' : 'gmail', NOW + round * 60_000));
        expect(inbox.kept.get(`opens.${user(n)}.0`)).toContain(idOf(100 + round));
        expect(sizeOf([...inbox.kept])).toBeLessThan(MOST_KEPT);
      }
    }
    const kept = (n: number) => countOf(inbox.collect(user(n)));
    expect([kept(1), kept(25), kept(249)]).toEqual([33, 36, 33]);
    expect([kept(475), kept(499)]).toEqual([3, 0]);
    expect([inbox.isWaiting(user(475)), inbox.isWaiting(user(499))]).toEqual([false, false]);
  });
});
