import { accountByHand } from '../../../src/emulator/gmail/by-hand';
import { withField, withoutField } from '../../../src/emulator/gmail/outgoing/fields';
import { saveDraft, sendDraft } from '../../../src/emulator/gmail/outgoing/file';
import { createMemoryStore } from '../../../src/emulator/mailbox/memory';
import type { StoredMessage } from '../../../src/emulator/mailbox/store';
import { timeDrivenEvent } from '../../../src/emulator/services/due-triggers';
import { emulate, ME } from '../../tools/apps-script';

const NOW = Date.parse('2026-11-20T00:00:00Z');

test('what the user does in Gmail itself is seen by a script, and costs it nothing', () => {
  const store = createMemoryStore({ user: ME });
  const emulator = emulate({ mailbox: store });
  const sent: StoredMessage[] = [];
  const account = accountByHand(store, { user: ME, now: () => NOW, timeZone: 'Asia/Tokyo' }, (message) =>
    sent.push(message),
  );
  const draft = saveDraft(account, Buffer.from('To: a@example.com\r\nSubject: x\r\n\r\ny'));
  expect([...draft.labelIds]).toEqual(['DRAFT']);
  const message = sendDraft(account, account.drafts.idOf(draft));
  expect(sent).toEqual([message]);
  expect([message.internalDate, ...message.labelIds]).toEqual([NOW, 'SENT']);
  expect(account.search('in:sent to:a@example.com').matches(message)).toBe(true);
  expect(emulator.mailbox.size).toBe(1);
  expect(emulator.calls()).toMatchObject({ mail: 0, state: 0, other: 0 });
});

test('a field is taken out of a header with its continuation lines, and out of nothing else', () => {
  const raw = Buffer.from(
    'To: a@example.com\r\nBcc: b@example.com,\r\n c@example.com\r\nbcc: d@e\r\nSubject: x\r\n\r\nBcc: stays\r\n',
  );
  const without = withoutField(raw, 'Bcc').toString();
  expect(without).toBe('To: a@example.com\r\nSubject: x\r\n\r\nBcc: stays\r\n');
  expect(withoutField(withField(Buffer.from(without), 'Bcc', 'z@example.com'), 'BCC').toString()).toBe(without);
});

test('a time-driven event tells the moment in UTC', () => {
  expect(timeDrivenEvent(Date.parse('2026-11-22T23:59:58+09:00'), 'id')).toEqual({
    authMode: 'FULL',
    'day-of-month': 22,
    'day-of-week': 7,
    hour: 14,
    minute: 59,
    month: 11,
    second: 58,
    timezone: 'UTC',
    triggerUid: 'id',
    year: 2026,
  });
});
