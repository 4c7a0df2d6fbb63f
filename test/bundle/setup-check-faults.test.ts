import type { Emulator } from '../../src/emulator/options';
import { textOf } from '../tools/cards';
import { draftsIn, sentIn, textOfMessage } from './support/drafts';
import { callsOf, FAULTS, tried } from './support/faults';
import { checkable, openCheck, rowIn, step, visit } from './support/setup-check';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36';
const asks = (message: Parameters<typeof textOfMessage>[0]) => textOfMessage(message).includes('Disposition-Notific');
const testMails = (emulator: Emulator) => sentIn(emulator).filter(asks);
const inTrash = (emulator: Emulator) => emulator.mailbox.newestFirst().filter(({ labelIds }) => labelIds.has('TRASH'));

/** What the step does after each fault at each of its calls. The card always says something. */
const afterEachFault = (name: string, prepare: (emulator: Emulator) => unknown, then: (emulator: Emulator) => void) => {
  const whole = checkable();
  prepare(whole);
  const calls = callsOf(whole, () => step(whole, name));
  expect(calls.length).toBeGreaterThan(3);
  for (const [method, nth] of ends(calls)) {
    for (const fault of Object.values(FAULTS)) {
      const emulator = checkable();
      prepare(emulator);
      emulator.fail(method, { ...fault, after: nth, times: 1 });
      const card = tried(() => step(emulator, name));
      emulator.heal();
      if (card !== undefined) expect(textOf(card).length).toBeGreaterThan(20);
      then(emulator);
    }
  }
};

/** Of many calls of one method, the first and the last. */
const ends = (calls: ReturnType<typeof callsOf>) =>
  calls.filter(([method, nth]) => nth === 1 || !calls.some(([other, later]) => other === method && later > nth));

const ready = (emulator: Emulator): void => {
  step(emulator, 'basics');
};

/** Pressed again at once, and again when a look has shown whether it was made. */
const isMadeOnce = (
  emulator: Emulator,
  make: string,
  look: string,
  made: (emulator: Emulator) => { readonly length: number },
): void => {
  step(emulator, make);
  expect(made(emulator).length).toBeLessThanOrEqual(1);
  emulator.clock.advance(200_000);
  step(emulator, look);
  step(emulator, make);
  expect(made(emulator)).toHaveLength(1);
};

test('the checks that run by themselves are all made in the end', () => {
  afterEachFault('basics', ready, (emulator) => {
    step(emulator, 'basics');
    const card = step(emulator, 'basics');
    expect(textOf(card)).toContain('14 項目中 8 項目を確認、7 項目が正常');
  });
});

test('the test mail is never sent twice, and can be sent once it is certain that it was not', () => {
  afterEachFault('send', ready, (emulator) => {
    isMadeOnce(emulator, 'send', 'mail', testMails);
    expect(rowIn(step(emulator, 'mail'), '送信済みメールに残る開封確認の依頼')).toBe('正常');
  });
});

test('the draft is never made twice, and can be made once it is certain that it was not', () => {
  afterEachFault('draft', openCheck, (emulator) => {
    isMadeOnce(emulator, 'draft', 'composer', draftsIn);
  });
});

test('the load of the pixel is not lost', () => {
  afterEachFault(
    'visit',
    (emulator) => visit(emulator, step(emulator, 'basics'), BROWSER),
    (emulator) => {
      expect(rowIn(step(emulator, 'visit'), 'ブラウザで開いたピクセル')).toContain('正常');
      expect([...emulator.scriptProperties.keys()].filter((key) => key.startsWith('opens.'))).toEqual([]);
    },
  );
});

test('what is in Trash in the end is the test mails, and nothing else', () => {
  const prepare = (emulator: Emulator) => {
    step(emulator, 'send');
    step(emulator, 'draft');
  };
  afterEachFault('clean', prepare, (emulator) => {
    step(emulator, 'clean');
    expect(inTrash(emulator)).toHaveLength(2);
    expect(inTrash(emulator).every(asks)).toBe(true);
    expect(textOf(openCheck(emulator))).toContain('テストメールを送る');
  });
});

test('a refusal is told, and the mail may be sent again at once', () => {
  const emulator = checkable();
  emulator.fail('Gmail.Users.Messages.send', {
    error: 'Service invoked too many times for one day: email.',
  });
  const card = step(emulator, 'send');
  expect(rowIn(card, '送信済みメールに残る開封確認の依頼')).toContain('問題あり\n上限は 24 時間以内に');
  emulator.heal();
  step(emulator, 'send');
  expect(testMails(emulator)).toHaveLength(1);
});

test('a report that was perhaps sent is not called sent', () => {
  const emulator = checkable();
  const report = () =>
    textOf(emulator.call('mailSetupReport', { commonEventObject: { userLocale: 'ja', parameters: {} } }));
  emulator.fail('GmailApp.sendEmail', { error: 'Service timed out', takesEffect: true, times: 1 });
  expect(report()).toContain('もう一度試す前に、受信トレイを');
  emulator.heal();
  emulator.fail('GmailApp.sendEmail', { error: 'Service invoked too many times for one day: email.' });
  expect(report()).toContain('結果を送信できませんでした');
});

test('while another execution works nothing is done, and the card says so', () => {
  const emulator = checkable();
  emulator.fail('Lock.tryLock', { returns: false });
  expect(textOf(step(emulator, 'send'))).toContain('1 分ほど待ってから');
  expect(testMails(emulator)).toEqual([]);
});
