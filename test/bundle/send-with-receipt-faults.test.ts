import { press, textOf } from '../tools/cards';
import { eventOf } from './support/add-on';
import { draftsIn, openDraft, withDrafts } from './support/drafts';

type World = ReturnType<typeof withDrafts>;
type Fault = NonNullable<Parameters<World['emulator']['fail']>[1]>;

const MINUTE = 60_000;
const TIMED_OUT = 'Service timed out: Gmail';

/** What may happen to a call: it fails, its answer is lost, the execution ends before it or after it. */
const FAULTS: Readonly<Record<string, Fault>> = {
  fails: { error: 'Service unavailable: Gmail' },
  'is refused': { error: 'Service invoked too many times for one day: gmail.' },
  'times out': { error: TIMED_OUT },
  'does its work, but its answer is lost': { error: TIMED_OUT, takesEffect: true },
  'is where the execution is killed': { ends: true },
  'does its work, and then the execution is killed': { ends: true, takesEffect: true },
};

/** Pressed by a person: an execution that was killed shows Gmail's own message instead of a card. */
const pressed = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    expect(String(error)).toContain('Exceeded maximum execution time');
    return undefined;
  }
};

/** Every call of one sending, in the order of methods: each as often as it comes. */
const callsOfSending = (prepare: (world: World) => unknown): readonly (readonly [string, number])[] => {
  const world = withDrafts();
  const card = prepare(world);
  world.emulator.resetCalls();
  press(world.emulator, card, '送信する', eventOf());
  return Object.entries(world.emulator.calls().methods).flatMap(([method, count]) =>
    Array.from({ length: count }, (_, index) => [method, index + 1] as const),
  );
};

/** What the card claims must be so. */
const expectTruth = ({ emulator, sent }: World, card: unknown): void => {
  const text = textOf(card);
  const isThere = draftsIn(emulator).length === 1;
  if (/メールを送信しました|すでに送信済み/.test(text)) expect([sent.length, isThere]).toEqual([1, false]);
  else if (/送信していません|受け付けませんでした/.test(text)) expect([sent.length, isThere]).toEqual([0, true]);
  else expect(text).toMatch(/送信を確認できていません|下書きが見つかりません/);
  expect(text).toContain('次にすること');
};

const expectNothingLost = ({ emulator, sent }: World): void => {
  expect(sent.length + draftsIn(emulator).length).toBe(1);
};

/** A person who goes on pressing, until it is sent; some minutes pass in between. */
const goOn = (world: World, send: () => unknown): void => {
  for (let press = 0; press < 3; press++) {
    const card = send();
    expectTruth(world, card);
    expectNothingLost(world);
    if (/メールを送信しました|すでに送信済み/.test(textOf(card))) return;
    world.emulator.clock.advance(4 * MINUTE);
  }
  throw new Error('It was never sent.');
};

const sendFrom = (world: World, card: unknown) => () => press(world.emulator, card, '送信する', eventOf());

describe.each(Object.entries(FAULTS))('a call that %s', (_, fault) => {
  test.each(callsOfSending(({ emulator }) => openDraft(emulator)))(
    '%s, time %d: the draft is not lost, nothing goes out twice, every card is true, and in the end it is sent',
    (method, after) => {
      const world = withDrafts();
      const send = sendFrom(world, openDraft(world.emulator));
      world.emulator.fail(method, { ...fault, after, times: 1 });
      const card = pressed(send);
      if (card) expectTruth(world, card);
      else expect(fault.ends).toBe(true);
      expectNothingLost(world);
      goOn(world, send);
      expect([world.sent.length, draftsIn(world.emulator).length]).toEqual([1, 0]);
    },
  );
});

describe('after a send that gave no answer, at the next press', () => {
  /** The first press lost its answer: after it was sent, or before. */
  const interrupted = (takesEffect: boolean) => {
    const world = withDrafts();
    const send = sendFrom(world, openDraft(world.emulator));
    world.emulator.fail('Gmail.Users.Drafts.send', { ends: true, takesEffect, times: 1 });
    pressed(send);
    world.emulator.heal();
    world.emulator.clock.advance(4 * MINUTE);
    return { world, send };
  };
  const callsOfNext = (takesEffect: boolean) => {
    const { world, send } = interrupted(takesEffect);
    world.emulator.resetCalls();
    send();
    return Object.entries(world.emulator.calls().methods).flatMap(([method, count]) =>
      Array.from({ length: count }, (_, index) => [method, index + 1, takesEffect] as const),
    );
  };

  test.each([...callsOfNext(true), ...callsOfNext(false)])(
    'any call may fail in any way: %s, time %d, sent before: %s',
    (method, after, takesEffect) => {
      for (const fault of Object.values(FAULTS)) {
        const { world, send } = interrupted(takesEffect);
        world.emulator.fail(method, { ...fault, after, times: 1 });
        const card = pressed(send);
        if (card) expect(textOf(card)).toContain('次にすること');
        expectNothingLost(world);
        world.emulator.clock.advance(4 * MINUTE);
        goOn(world, send);
        expect(world.sent).toHaveLength(1);
      }
    },
  );
});

describe('looking at drafts', () => {
  test.each([
    ['Gmail.Users.Drafts.list', 1],
    ['Gmail.Users.Drafts.get', 1],
    ['Gmail.Users.Drafts.get', 2],
  ])('%s may fail, time %d: the card says so and the draft is there', (method, after) => {
    const world = withDrafts();
    const { emulator } = world;
    emulator.fail(method, { error: 'Service unavailable: Gmail', after });
    const list = emulator.call('showDrafts', eventOf({ to: '' }));
    const card = after === 1 ? list : press(emulator, list, '契約書のご確認', eventOf());
    expect(textOf(card)).toContain('次にすること');
    expectNothingLost(world);
  });
});
