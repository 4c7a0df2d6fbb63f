import { addOn, DAY, deliver, eventOf, HOUR, hoursBefore, manySent } from './support/add-on';
import { came, type Letter } from './support/letters';
import { bounce, receipt } from './support/reports';

/** 20 letters that come within the hour after NOW: three of them are evidence. */
const anHourOfMail = (): readonly Letter[] => [
  ...Array.from({ length: 17 }, (_, i) =>
    came(
      '2026-11-20 09:30',
      `From: shop${i}@example.com\nSubject: Offer of the day ${i}\nMessage-ID: <shop-${i}@example.com>\n\nBuy.`,
      {
        thread: `shop ${i}`,
      },
    ),
  ),
  came('2026-11-20 09:31', receipt({ from: 'person1@example.co.jp', original: 'offer-1@kidoku.example' }), {
    thread: 'r',
  }),
  came('2026-11-20 09:32', bounce({ of: 'person2@example.co.jp', original: 'offer-2@kidoku.example' }), {
    thread: 'b',
  }),
  came(
    '2026-11-20 09:33',
    'From: person3@example.co.jp\nSubject: Re: Offer 3\nMessage-ID: <re-3@example.co.jp>\nIn-Reply-To: <offer-3@kidoku.example>\n\nYes.',
    { thread: 'sent 3' },
  ),
];

const readToTheEnd = (emulator: ReturnType<typeof addOn>): void => {
  emulator.call('onHomepage', eventOf());
  for (let run = 0; run < 50; run += 1) emulator.call('onHourly');
};

const singleReads = (methods: Readonly<Record<string, number>>): number => methods['Gmail.Users.Messages.get'] ?? 0;

/** Of a card: Session is asked twice, which tells a visitor of the web app from the user; the data file is read once. */
const AT_EVERY_CARD = 3;

test.each([40, 400])(
  'the first homepage costs at most 12 calls and the reads of single messages (%d sent)',
  (count) => {
    const emulator = addOn(manySent(count));
    emulator.call('onHomepage', eventOf());
    const { mail, state, other, methods } = emulator.calls();
    expect(mail + state + other - AT_EVERY_CARD - singleReads(methods)).toBeLessThanOrEqual(12);
  },
);

test.each([40, 800])('a homepage with nothing new costs at most 6 calls whatever there is (%d sent)', (count) => {
  const emulator = addOn(manySent(count));
  readToTheEnd(emulator);
  emulator.resetCalls();
  emulator.call('onHomepage', eventOf());
  const { mail, state, other } = emulator.calls();
  expect(mail + state).toBeLessThanOrEqual(6);
  expect(other).toBe(AT_EVERY_CARD);
});

test.each([40, 400])('an hourly run reads each new message once, and raw only what is evidence (%d sent)', (count) => {
  const emulator = addOn(manySent(count));
  readToTheEnd(emulator);
  deliver(emulator, anHourOfMail());
  emulator.clock.advance(HOUR);
  emulator.resetCalls();
  emulator.call('onHourly');
  const { mail, state, methods } = emulator.calls();
  expect(singleReads(methods)).toBe(20 + 2);
  expect(mail + state - singleReads(methods)).toBeLessThanOrEqual(8);
});

test('an automatic reply costs one call more: it says when its writer is back', () => {
  const emulator = addOn(manySent(40));
  readToTheEnd(emulator);
  const away = (n: number, name: string) =>
    came(
      '2026-11-20 09:30',
      `From: person${n}@example.co.jp\nSubject: Re: Offer ${n}\nMessage-ID: <${name}@example.co.jp>\nIn-Reply-To: <offer-${n}@kidoku.example>\nAuto-Submitted: auto-replied\n\nAway until 3 December.`,
      { thread: `sent ${n}` },
    );
  deliver(emulator, [away(4, 'a'), away(5, 'b')]);
  emulator.clock.advance(HOUR);
  emulator.resetCalls();
  emulator.call('onHourly');
  expect(singleReads(emulator.calls().methods)).toBe(2 + 2);
});

test('a homepage with reminders and settings costs nothing more: they lie beside what is read anyway', () => {
  const emulator = addOn(manySent(40));
  readToTheEnd(emulator);
  const costs = (): number => {
    emulator.resetCalls();
    emulator.call('onHomepage', eventOf());
    const { mail, state } = emulator.calls();
    return mail + state;
  };
  const before = costs();
  emulator.userProperties.set('settings', JSON.stringify({ followUp: { days: 2 } }));
  emulator.userProperties.set('choices', JSON.stringify({ version: 1, messages: ['18e0a1b2c3d4e5f6'] }));
  expect([before, costs()]).toEqual([2, 2]);
});

test('no message is read twice, however often and in whatever order the mailbox is looked at', () => {
  const letters = [...manySent(300), ...anHourOfMail().map((letter, i) => ({ ...letter, at: hoursBefore(i + 1) }))];
  const emulator = addOn(letters, { latency: 50 });
  emulator.call('onHomepage', eventOf());
  emulator.call('keepReading', eventOf({ filter: 'all', page: '0' }));
  emulator.clock.advance(HOUR);
  deliver(emulator, anHourOfMail());
  for (let run = 0; run < 40; run += 1) {
    emulator.call(run % 3 === 0 ? 'onHourly' : 'onHomepage', eventOf());
    emulator.clock.advance(run % 5 === 0 ? DAY : 60_000);
  }
  const { methods } = emulator.calls();
  const evidence = 2 * 2;
  expect(singleReads(methods)).toBe(letters.length + 20 + evidence);
});

test('turning a page asks Gmail for nothing', () => {
  const emulator = addOn(manySent(60));
  readToTheEnd(emulator);
  emulator.resetCalls();
  emulator.call('showHomepage', eventOf({ filter: 'all', page: '1' }));
  expect(emulator.calls()).toMatchObject({ mail: 0, other: AT_EVERY_CARD });
});
