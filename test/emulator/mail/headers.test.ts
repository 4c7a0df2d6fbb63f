import { parseAddresses } from '../../../src/emulator/mail/addresses';
import { headerOf, parseHeaders } from '../../../src/emulator/mail/headers';

const value = (line: string | Buffer, name = 'Subject'): string | undefined =>
  headerOf(parseHeaders(Buffer.concat([Buffer.from(line), Buffer.from('\r\n\r\nbody: text\r\n')])), name);

const bytes = (prefix: string, hex: string): Buffer => Buffer.concat([Buffer.from(prefix), Buffer.from(hex, 'hex')]);

describe('header fields', () => {
  it('are unfolded, in their order, doubles kept, and end with the blank line', () => {
    const raw = 'Received: by a;\r\n\tMon\r\nReceived: by b\r\nX-Empty:\r\nSubject: one\r\n two\r\n\r\nX-Body: no\r\n';
    expect(parseHeaders(Buffer.from(raw))).toEqual([
      { name: 'Received', value: 'by a;\tMon' },
      { name: 'Received', value: 'by b' },
      { name: 'X-Empty', value: '' },
      { name: 'Subject', value: 'one two' },
    ]);
  });

  it('are found whatever the letter case of their name', () => {
    expect(value('mESSAGE-iD: <a@example.com>', 'Message-Id')).toBe('<a@example.com>');
    expect(value('Subject: x', 'Date')).toBeUndefined();
  });

  it.each([
    ['LF', 'Subject: x\nTo: y\n\nbody: z'],
    ['CRLF', 'Subject: x\r\nTo: y\r\n\r\nbody: z'],
    ['CR', 'Subject: x\rTo: y\r\rbody: z'],
    ['blank lines before them', '\n\nSubject: x\nTo: y\n\nbody: z'],
    ['a separator line before them', 'From a@example.com Mon Mar  2 10:00:00 2026\nSubject: x\nTo: y\n\nbody: z'],
    ['no body', 'Subject: x\nTo: y'],
  ])('are read with %s', (_what, raw) => {
    expect(parseHeaders(Buffer.from(raw)).map(({ name }) => name)).toEqual(['Subject', 'To']);
  });

  it.each([
    ['=?UTF-8?B?44GK6KaL56mN44KK?=', 'お見積り'],
    ['Re: =?utf-8?q?caf=C3=A9_au_lait?= today', 'Re: café au lait today'],
    ['=?UTF-8?B?44GK6Ka?= =?UTF-8?B?L56mN44KK?=', 'お見積り'],
    ['=?ISO-2022-JP?B?GyRCJCo4K0BRGyhC?= =?ISO-2022-JP?B?GyRCJGobKEI=?=', 'お見積り'],
    ['=?Shift_JIS?B?gqiMqZDPgug=?=', 'お見積り'],
    ['=?iso-8859-1*de?Q?Gr=FC=DFe?=', 'Grüße'],
    ['=?unknown-8?Q?plain?=', 'plain'],
    ['=?UTF-8?X?broken?=', '=?UTF-8?X?broken?='],
  ])('have their encoded words decoded: %s', (words, expected) => {
    expect(value(`Subject: ${words}`)).toBe(expected);
  });

  it.each([
    ['UTF-8', Buffer.from('Subject: お見積り')],
    ['Shift_JIS', bytes('Subject: ', '82a88ca990cf82e8')],
    ['EUC-JP', bytes('Subject: ', 'a4aab8abc0d1a4ea')],
    ['ISO-2022-JP', bytes('Subject: ', '1b2442242a382b4051246a1b2842')],
  ])('stay readable where they are in raw %s', (_charset, line) => {
    expect(value(line)).toBe('お見積り');
  });

  it('keep a decoded name from becoming an address of its own', () => {
    const from = value('From: =?UTF-8?Q?Sato=2C_Hanako_<boss=40example.com>?= <hanako@example.co.jp>', 'From') ?? '';
    expect(parseAddresses(from)).toEqual([
      { name: 'Sato, Hanako <boss@example.com>', address: 'hanako@example.co.jp' },
    ]);
  });

  it('leave plain names without quotation marks', () => {
    const to = '"Yamada, Taro" <taro@example.com>, =?UTF-8?B?5L2Q6Jek?= <hanako@example.co.jp>';
    expect(value(`To: ${to}`, 'To')).toBe('"Yamada, Taro" <taro@example.com>, 佐藤 <hanako@example.co.jp>');
  });
});

describe('addresses', () => {
  it('are read out of groups, comments and quoted names', () => {
    const list = 'Team: a@example.com, "B, b" <b@example.com>;, c@example.com (C)';
    expect(parseAddresses(list).map(({ address }) => address)).toEqual([
      'a@example.com',
      'b@example.com',
      'c@example.com',
    ]);
  });
});
