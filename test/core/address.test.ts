import { decodeCharset } from '../../src/cli/inspect/decode-charset';
import { addressesIn, isAddress, ownAddresses, parseAddresses } from '../../src/core/address';
import { parseHeaders } from '../../src/core/mime/headers';

const addressesOf = (value: string | undefined) => parseAddresses(value).map(({ address }) => address);

describe('an address field', () => {
  test('gives addresses in lower case and names as they stand', () => {
    expect(parseAddresses('"Yamada, Taro" <Taro.Yamada@Example.CO.JP>, hanako@example.com')).toEqual([
      { address: 'taro.yamada@example.co.jp', name: 'Yamada, Taro' },
      { address: 'hanako@example.com', name: '' },
    ]);
  });

  test('leaves encoded words to its reader', () => {
    expect(parseAddresses('=?UTF-8?B?5bGx55Sw?= <taro@example.co.jp>')).toEqual([
      { address: 'taro@example.co.jp', name: '=?UTF-8?B?5bGx55Sw?=' },
    ]);
  });

  test('gives the members of a group', () => {
    expect(addressesOf('Sales: taro@example.co.jp, hanako@example.co.jp;, boss@example.co.jp')).toEqual([
      'taro@example.co.jp',
      'hanako@example.co.jp',
      'boss@example.co.jp',
    ]);
  });

  test('leaves out what is no address', () => {
    expect(addressesOf('undisclosed-recipients:;')).toEqual([]);
    expect(addressesOf('the sales team, taro@example.co.jp, <>, <@>')).toEqual(['taro@example.co.jp']);
    expect(addressesOf(undefined)).toEqual([]);
    expect(addressesOf('')).toEqual([]);
  });

  test('keeps the odd addresses of Japanese carriers', () => {
    expect(addressesOf('taro..suzuki.@docomo.example.jp, "ken..@x"@ezweb.example.jp')).toEqual([
      'taro..suzuki.@docomo.example.jp',
      '"ken..@x"@ezweb.example.jp',
    ]);
  });

  test('is read to the end, however hostile', () => {
    for (const hostile of [
      '<'.repeat(1e6),
      '"'.repeat(1e6),
      '(('.repeat(1e6),
      ':;'.repeat(1e6),
      'a@'.repeat(1e6),
      ' '.repeat(1e6),
    ])
      expect(addressesOf(hostile)).toEqual([]);
  });
});

describe('the address fields of a header', () => {
  const addresses = (header: string) => addressesIn(parseHeaders(header, decodeCharset), 'to');
  const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

  test('are read though they are encoded as a whole', () => {
    expect(addresses(`To: ${encoded('山田太郎 <Taro@example.co.jp>, hanako@example.co.jp')}`)).toEqual([
      { address: 'taro@example.co.jp', name: '山田太郎' },
      { address: 'hanako@example.co.jp', name: '' },
    ]);
  });

  test('are all read', () => {
    expect(addresses('To: taro@example.co.jp\nSubject: x\nTo: Hanako <hanako@example.co.jp>')).toEqual([
      { address: 'taro@example.co.jp', name: '' },
      { address: 'hanako@example.co.jp', name: 'Hanako' },
    ]);
  });

  test('are read as they stand where that gives addresses: what is encoded in them is a name', () => {
    const name = encoded('boss@example.com');
    expect(addresses(`To: ${name} <taro@example.co.jp>`)).toEqual([{ address: 'taro@example.co.jp', name }]);
    expect(addresses('Subject: taro@example.co.jp')).toEqual([]);
  });
});

describe('own addresses', () => {
  const own = ownAddresses(['Taro@Example.co.jp', 'taro.yamada@gmail.com']);

  test('are compared without letter case and plus tag', () => {
    expect(own.includes('taro@example.co.jp')).toBe(true);
    expect(own.includes('TARO@EXAMPLE.CO.JP')).toBe(true);
    expect(own.includes('taro+invoices@example.co.jp')).toBe(true);
    expect(own.list).toEqual(['taro@example.co.jp', 'taro.yamada@gmail.com']);
  });

  test('are compared without dots at Gmail alone', () => {
    expect(own.includes('taroyamada+x@googlemail.com')).toBe(true);
    expect(own.includes('ta.ro@example.co.jp')).toBe(false);
  });

  test('are nobody else’s', () => {
    for (const other of [
      'kentaro@example.co.jp',
      'taro@example.com',
      'taro@sub.example.co.jp',
      'taro',
      '',
      '+@example.co.jp',
    ])
      expect(own.includes(other)).toBe(false);
  });

  test('include nothing that is no address', () => {
    expect(ownAddresses(['', 'taro', '@']).includes('')).toBe(false);
    expect(ownAddresses(['']).list).toEqual([]);
  });
});

test.each(['"x\r\nBcc: eve@evil.example"@example.com', '"x\ny"@example.com', '"x\0"@example.com', 'x\n@example.com'])(
  '%j is no address: it would be a field of its own in a header',
  (text) => {
    expect(isAddress(text)).toBe(false);
    for (const { address } of parseAddresses(`Eve <${text}>, ${text}`)) expect(address).not.toMatch(/[\x00-\x1f]/);
  },
);
