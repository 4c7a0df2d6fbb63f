import fc from 'fast-check';
import { checkBase } from '../../../src/core/pixel/base';
import { batchFrom, batchText } from '../../../src/core/pixel/batch';
import { entryOf, isKnown, type Loads, loadAt, loadsFrom, type Mark, merged } from '../../../src/core/pixel/loads';
import { judgeOpens, type Noted } from '../../../src/core/pixel/open';

const SENT = Date.UTC(2026, 10, 20, 9);
const ID = 'cmFuZG9tIGlk';
const at = (seconds: number, mark: Mark = 'gmail'): Loads => loadAt(ID, mark, SENT + seconds * 1000);
const verdicts = (loads: readonly Loads[], repliedAt?: number) => judged([{ loads }], repliedAt);
const judged = (pixels: readonly Noted[], repliedAt?: number) =>
  judgeOpens(pixels, { sentAt: SENT, repliedAt }).map(({ verdict, counts }) => (counts ? verdict : `(${verdict})`));

describe('a load', () => {
  test.each([
    ['before the send', -1, ['(beforeSend)']],
    ['in the second of the send', 0, ['(seconds)']],
    ['nine seconds after', 9, ['(seconds)']],
    ['ten seconds after', 10, ['gmail']],
  ] as const)('%s', (_, seconds, expected) => {
    expect(verdicts([at(seconds)])).toEqual(expected);
  });

  test('is judged by time before it is judged by who made it', () => {
    expect(verdicts([at(-5, 'scanner'), at(3, 'prefetch'), at(600, 'unconfirmed'), at(700, 'likely')])).toEqual([
      '(beforeSend)',
      '(seconds)',
      '(unconfirmed)',
      'likely',
    ]);
  });

  test('is the sender’s own within a minute before and three after they were seen to look', () => {
    const near = [-61, -60, 0, 180, 181].map((seconds) => verdicts([at(1000 + seconds), at(1000, 'view')]));
    expect(near).toEqual([['gmail'], ['(ownView)'], ['(ownView)'], ['(ownView)'], ['gmail']]);
  });

  test('stays an open, however often the sender looks before and after', () => {
    const looks = Array.from({ length: 12 }, (_, i) => at(1000 + i * 600, 'view'));
    const own = Array.from({ length: 12 }, (_, i) => at(1010 + i * 600));
    const loads = [...own.slice(0, 6), at(30_000), ...own.slice(6)].reduce(merged);
    expect(verdicts([loads, looks.reduce(merged)])).toContain('gmail');
  });

  test('among more looks than are known one by one is the sender’s own', () => {
    const looks = Array.from({ length: 60 }, (_, i) => at(1000 + i * 3600, 'view')).reduce(merged);
    const own = Array.from({ length: 60 }, (_, i) => at(1002 + i * 3600));
    for (const loads of own) expect(verdicts([loads, looks])).toEqual(['(ownView)']);
    expect(verdicts([at(1000 + 61 * 3600), looks])).toEqual(['gmail']);
  });

  test('after an opt-out is not told, whatever wrote it down', () => {
    expect(verdicts([merged(at(100), at(900)), at(500, 'optOut')])).toEqual(['gmail']);
    expect(verdicts([at(900), at(500, 'optOut')])).toEqual([]);
  });

  test('after the reply is a quoted one, and one before it an open', () => {
    expect(verdicts([merged(at(100), at(900))], SENT + 500_000)).toEqual(['gmail', '(afterReply)']);
  });

  test('that a person made counts whatever machines did before and after', () => {
    const all = [3, 60, 400, 4000].map((seconds) => at(seconds)).reduce(merged);
    expect(verdicts([at(30, 'scanner'), all, at(90, 'prefetch')])).toContain('gmail');
  });
});

describe('the pixels of one message', () => {
  test('are one: loads of each are told, and an opt-out from any ends them all', () => {
    expect(judged([{ loads: [at(100)] }, { loads: [at(200, 'scanner')] }])).toEqual(['gmail', '(scanner)']);
    expect(judged([{ loads: [at(150, 'optOut')] }, { loads: [at(100), at(200, 'likely')] }])).toEqual(['gmail']);
  });

  test('are looked at together', () => {
    expect(judged([{ loads: [at(1000, 'view')] }, { loads: [at(1010)] }])).toEqual(['(ownView)']);
  });

  test('say nothing from the moment on at which another mail carries them, each for itself', () => {
    const copiedAt = SENT + 500_000;
    expect(judged([{ loads: [merged(at(490), at(500))], copiedAt }])).toEqual(['gmail', '(copied)']);
    expect(judged([{ loads: [at(900)], copiedAt }, { loads: [at(900, 'likely')] }])).toEqual(['(copied)', 'likely']);
  });
});

test('opting out and looking are no loads', () => {
  expect(verdicts([at(100, 'optOut'), at(100_000, 'view')])).toEqual([]);
});

const anyLoads: fc.Arbitrary<Loads> = fc
  .record({
    id: fc.stringMatching(/^[\w-]{12}$/),
    mark: fc.constantFrom<Mark>('gmail', 'likely', 'prefetch', 'unconfirmed', 'scanner', 'optOut', 'view'),
    seconds: fc.array(fc.integer({ min: 1_735_689_600, max: 4_000_000_000 }), { minLength: 1, maxLength: 30 }),
  })
  .map(({ id, mark, seconds }) => seconds.map((second) => loadAt(id, mark, second * 1000)).reduce(merged));

test('loads come back as they were written, and a batch of them', () => {
  fc.assert(fc.property(anyLoads, (loads) => expect(loadsFrom(entryOf(loads))).toEqual(loads)));
  fc.assert(
    fc.property(fc.array(anyLoads), (loads) => {
      const batch = { name: 'b1', inPlaceOf: ['b2', 'b3'], loads };
      expect(batchFrom(batchText(batch))).toEqual(batch);
    }),
  );
});

test('however many loads are put together, their number is right and the first and last are known', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 100 }), (seconds) => {
      const all = seconds.map((second) => at(second)).reduce(merged);
      expect(all.count).toBe(seconds.length);
      expect(all.times[0]).toBe(SENT + Math.min(...seconds) * 1000);
      expect(all.times.length).toBeLessThanOrEqual(31);
      expect(SENT + Math.max(...seconds) * 1000 - (all.times[all.times.length - 1] ?? 0)).toBeLessThan(5_000);
    }),
  );
});

test('loads are the same in whatever order they are put together', () => {
  const seconds = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(seconds, (all) => {
      const together = (list: readonly number[]) => list.map((second) => at(second)).reduce(merged);
      expect(together([...all].reverse())).toEqual(together(all));
      expect(together([...all].sort((a, b) => b - a))).toEqual(together(all));
    }),
  );
  expect([8, 4, 0].map((second) => at(second)).reduce(merged).times).toEqual([SENT, SENT + 8_000]);
});

test('loads of one breath are told once', () => {
  expect(verdicts([at(104), at(106)])).toEqual(['gmail']);
});

test('what is damaged is read as nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(() => batchFrom(text)).not.toThrow()));
  expect(loadsFrom('')).toBeUndefined();
  expect(loadsFrom(`${ID}Xt0`)).toBeUndefined();
});

test('a mark of a later version is kept as it is, and known to be none of ours', () => {
  const later = loadsFrom(`${ID}xt0.a*7`);
  expect(later && [entryOf(later), isKnown(later.mark)]).toEqual([`${ID}xt0.a*7`, false]);
  const known = loadsFrom(`${ID}gt0`);
  expect(known && isKnown(known.mark)).toBe(true);
});

test.each([
  [undefined, 'missing'],
  ['', 'missing'],
  ['https://script.google.com/macros/s/AKfycbx/exec', undefined],
  ['https://script.google.com/a/macros/kidoku.example/s/AKfycbx/exec', undefined],
  ['https://script.google.com/a/kidoku.example/macros/s/AKfycbx/exec', undefined],
  ['https://script.google.com/macros/s/AKfycbx/dev', 'testDeployment'],
  ['http://script.google.com/macros/s/AKfycbx/exec', 'notTheWebApp'],
  ['https://script.google.com/macros/s/AKfycbx/exec?x=1', 'notTheWebApp'],
  ['https://script.google.com.example/macros/s/AKfycbx/exec', 'notTheWebApp'],
  ['https://script.google.com/macros/s/"><script>/exec', 'notTheWebApp'],
  [`https://script.google.com/macros/s/${'x'.repeat(120)}/exec`, 'tooLong'],
] as const)('the base %s: %s', (base, problem) => {
  expect(checkBase(base)).toBe(problem);
});
