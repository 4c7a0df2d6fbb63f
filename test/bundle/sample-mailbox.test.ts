import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ADDRESSES, CONVERSATIONS, sampleMbox } from '../../samples/sample-mailbox';
import type { Conversation } from '../../samples/telling';
import { type StatusLine, statusesIn } from './support/status-lines';

const file = readFileSync(path.join(__dirname, '../../samples/mailbox.mbox'));

const EVERYDAY_CASES = 'ABCDEFGHIJKLMNOPQRS'.split('');
const listed = CONVERSATIONS.filter(({ expected }) => expected !== undefined);

test('the mailbox that ships is the one that is told: `npm run sample` writes it', () => {
  expect(file.equals(Buffer.from(sampleMbox(), 'latin1'))).toBe(true);
});

test.each(EVERYDAY_CASES)('case %s is in it more than once', (letter) => {
  expect(listed.filter(({ everydayCase }) => everydayCase === letter).length).toBeGreaterThan(1);
});

test('it holds nothing but addresses of example domains, and of the mail systems that write reports', () => {
  const domains = new Set(
    CONVERSATIONS.flatMap(({ mails }) => mails)
      .flatMap(({ from, to, cc, bcc }) => [from, ...to, ...cc, ...bcc])
      .map(({ address }) => address.replace(/^.*@([^@]*\.)?(example\.(co\.jp|com|de)|kidoku\.example)$/, '')),
  );
  expect([...domains]).toEqual(['', 'mailer-daemon@googlemail.com']);
});

describe.each([
  ['as Takeout exports it', file.toString('latin1')],
  ['without the headers of Takeout', withoutTakeoutHeaders(file.toString('latin1'))],
])('the sample mailbox %s', (_, mbox) => {
  let lines: readonly StatusLine[] = [];
  beforeAll(async () => {
    lines = await statusesIn(Buffer.from(mbox, 'latin1'), { me: ADDRESSES });
  });

  test.each(listed.map((told) => [told.everydayCase, told.subject, told] as const))(
    '%s: %s',
    (_case, _subject, told) => {
      expect(shown(lines.find(({ messageId }) => messageId === latestSent(told)))).toEqual(told.expected);
    },
  );

  test('lists nothing else', () => {
    expect(lines).toHaveLength(listed.length);
  });
});

const shown = (line: StatusLine | undefined) =>
  line && {
    status: line.status,
    awaiting: line.awaiting,
    recipients: line.recipients.map(({ address, status }) => [address, status]),
  };

const latestSent = ({ mails }: Conversation): string | undefined =>
  mails.filter(({ labels }) => labels.includes('Sent')).pop()?.messageId;

/** A mailbox of another program has neither Gmail's conversations nor its labels; nor drafts and chats among the mail. */
function withoutTakeoutHeaders(mbox: string): string {
  const unsent = /^X-Gmail-Labels: .*(=E4=B8=8B=E6=9B=B8=E3=81=8D|=E3=83=81=E3=83=A3=E3=83=83=E3=83=88)/m;
  return mbox
    .split(/^(?=From \d+@xxx )/m)
    .filter((message) => !unsent.test(message))
    .map((message) => message.replace(/^X-GM-THRID: .*\r\n/m, '').replace(/^X-Gmail-Labels: .*\r\n(?: .*\r\n)*/m, ''))
    .join('');
}
