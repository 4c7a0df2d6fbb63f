import type { Emulator } from '../../src/emulator/options';
import { textOf } from '../tools/cards';
import { addOn, deliver, eventOf, NOW, threadIdOf } from './support/add-on';
import { cameApart, momentOf, sent } from './support/letters';
import { AGENTS, BASE, imageOf, insertPixel, load, sentHtml } from './support/pixels';

// Pixels that stand in several mails, several pixels in one mail, and the sender's own looks at either.

const withPixel = (at: string) => {
  const emulator = addOn([]);
  emulator.scriptProperties.set('pixel.base', BASE);
  return { emulator, token: insertPixel(emulator, at) };
};

const homepage = (emulator: Emulator, now = NOW): string => {
  emulator.clock.set(momentOf(now));
  return textOf(emulator.call('onHomepage', eventOf()));
};
const card = (emulator: Emulator, thread: string): string =>
  textOf(emulator.call('openThread', eventOf({ threadId: threadIdOf(thread) })));
const COPIED = 'どちらが開かれたのかはわかりません';

const SENT = '2026-11-19 10:00';
const quoting = (token: string) => `<div class="gmail_quote">引用<blockquote>${imageOf(token)}</blockquote></div>`;

describe('a pixel that stands in another sent mail, too', () => {
  test.each([
    ['passed on', quoting],
    ['made from the same text', imageOf],
  ])('says nothing of either mail from then on: %s', (_, again) => {
    const { emulator, token } = withPixel('2026-11-19 09:55');
    deliver(emulator, [
      sentHtml(SENT, imageOf(token), { thread: 'first' }),
      sentHtml('2026-11-19 14:00', again(token), {
        thread: 'second',
        id: 'second',
        subject: '見積書の転送',
        to: ['jiro@other.example'],
      }),
    ]);
    load(emulator, token, '2026-11-19 16:00');
    expect(homepage(emulator)).toContain('開封済み 0');
    expect(card(emulator, 'first')).toContain(COPIED);
  });

  test('was opened when it was loaded before, whichever of the two mails is read first', () => {
    const { emulator, token } = withPixel('2026-11-19 09:55');
    const second = sentHtml('2026-11-19 14:00', quoting(token), { thread: 'second', id: 'second', subject: '転送' });
    load(emulator, token, '2026-11-19 12:00');
    deliver(emulator, [second]);
    homepage(emulator, '2026-11-19 15:00');
    deliver(emulator, [sentHtml(SENT, imageOf(token), { thread: 'first' })]);
    expect(homepage(emulator, '2026-11-19 16:00')).toContain('開封済み 1');
  });

  test('that is opted out of takes the pixel from no address: nobody knows whose hand it was', () => {
    const { emulator, token } = withPixel('2026-11-19 09:55');
    const second = { thread: 'second', id: 'second', subject: '転送', to: ['jiro@other.example'] };
    deliver(emulator, [sentHtml(SENT, imageOf(token)), sentHtml('2026-11-19 14:00', quoting(token), second)]);
    emulator.call('doPost', { parameter: { o: token } }, { userAgent: AGENTS.outlook });
    homepage(emulator);
    expect(emulator.userProperties.get('optedOut')).toBeUndefined();
  });
});

describe('two pixels in one mail', () => {
  const withTwo = () => {
    const { emulator, token } = withPixel('2026-11-19 09:50');
    const newer = insertPixel(emulator, '2026-11-19 09:55');
    deliver(emulator, [sentHtml(SENT, imageOf(token) + imageOf(newer))]);
    return { emulator, older: token, newer };
  };

  test.each(['older', 'newer'] as const)('are one: a load of the %s is an open', (which) => {
    const { emulator, ...tokens } = withTwo();
    load(emulator, tokens[which], '2026-11-19 12:00');
    expect(homepage(emulator)).toContain('開封済み 1');
  });

  test('an opt-out from either ends what is told, and soon what is recorded, of both', () => {
    const { emulator, older, newer } = withTwo();
    emulator.clock.set(momentOf('2026-11-19 11:00'));
    emulator.call('doPost', { parameter: { o: older } }, { userAgent: AGENTS.outlook });
    load(emulator, newer, '2026-11-19 12:00');
    expect(homepage(emulator, '2026-11-19 13:00')).toContain('開封済み 0');
    const before = JSON.stringify([...emulator.scriptProperties]);
    load(emulator, newer, '2026-11-19 15:00');
    expect(JSON.stringify([...emulator.scriptProperties])).toBe(before);
    emulator.resetCalls();
    expect(homepage(emulator)).toContain('開封済み 0');
    expect(emulator.calls().methods['Properties.setProperty']).toBeUndefined();
  });
});

describe('the sender’s own look', () => {
  const bounced = (token: string) => `
From: Mail Delivery Subsystem <mailer-daemon@mx.example.co.jp>
Subject: 配信状況の通知
Message-ID: <late@mx.example.co.jp>
Auto-Submitted: auto-replied
In-Reply-To: <quotation@kidoku.example>
Content-Type: text/html; charset=UTF-8

<p>The mail is late.</p>${imageOf(token)}`;

  test('at an automatic answer that quotes the pixel in a conversation of its own does not count', () => {
    const { emulator, token } = withPixel('2026-11-19 09:55');
    const answer = cameApart('2026-11-19 11:00', bounced(token));
    deliver(emulator, [sentHtml(SENT, imageOf(token)), answer]);
    homepage(emulator, '2026-11-19 12:00');
    emulator.clock.set(momentOf('2026-11-19 13:00'));
    emulator.call('onMessage', eventOf({}, { threadId: threadIdOf(answer.thread) }));
    load(emulator, token, momentOf('2026-11-19 13:00') + 2_000);
    expect(homepage(emulator)).toContain('開封済み 0');
    expect(card(emulator, 'the conversation')).toContain('ご自身がこのメールを表示していた間');
  });

  test('is noted while another execution holds the user’s lock', () => {
    const { emulator, token } = withPixel('2026-11-19 09:55');
    deliver(emulator, [sentHtml(SENT, imageOf(token))]);
    homepage(emulator, '2026-11-19 12:00');
    emulator.fail('Lock.tryLock', { returns: false });
    emulator.clock.set(momentOf('2026-11-19 13:00'));
    emulator.call('onMessage', eventOf({}, { threadId: threadIdOf('the conversation') }));
    emulator.heal();
    load(emulator, token, momentOf('2026-11-19 13:00') + 2_000);
    expect(homepage(emulator)).toContain('開封済み 0');
  });

  test('is noted though reading the mailbox fails, or Google ends the execution there', () => {
    for (const fault of [{ error: 'Something odd' }, { ends: true }]) {
      const { emulator, token } = withPixel('2026-11-19 09:55');
      deliver(emulator, [sentHtml(SENT, imageOf(token))]);
      homepage(emulator, '2026-11-19 12:00');
      emulator.clock.set(momentOf('2026-11-19 13:00'));
      emulator.fail('Gmail.Users.Messages.list', fault);
      try {
        emulator.call('onMessage', eventOf({}, { threadId: threadIdOf('the conversation') }));
      } catch (error) {
        expect(String(error)).toContain('Exceeded maximum execution time');
      }
      emulator.heal();
      load(emulator, token, momentOf('2026-11-19 13:00') + 2_000);
      expect(homepage(emulator)).toContain('開封済み 0');
    }
  });
});

describe('a mail that is passed on as an attachment', () => {
  test('keeps its pixel to itself', () => {
    const { emulator, token } = withPixel('2026-11-19 09:55');
    const first = sentHtml(SENT, imageOf(token), { thread: 'first' });
    const forward = sent(
      '2026-11-19 14:00',
      `
To: jiro@other.example
Subject: FYI
Message-ID: <forward@kidoku.example>
Content-Type: multipart/mixed; boundary="mixed"

--mixed
Content-Type: text/html; charset=UTF-8

<p>ご参考まで</p>
--mixed
Content-Type: message/rfc822; name="mail.eml"
Content-Disposition: attachment; filename="mail.eml"

${first.raw}
--mixed--`,
      { thread: 'second' },
    );
    deliver(emulator, [first, forward]);
    load(emulator, token, '2026-11-19 16:00');
    expect(homepage(emulator)).toContain('開封済み 1');
  });
});
