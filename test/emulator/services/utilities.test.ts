import { createHash, createHmac } from 'node:crypto';
import { run } from '../script';

const signed = (bytes: Buffer): number[] => [...new Int8Array(bytes)];

describe('base64', () => {
  test('is of bytes or of text in a charset, padded', () => {
    expect(
      run(
        "return [Utilities.base64Encode([-1, 0, 255]), Utilities.base64Encode('既読', Utilities.Charset.UTF_8), Utilities.base64Encode('a')];",
      ),
    ).toEqual(['/wD/', '5pei6Kqt', 'YQ==']);
    expect(run('return Utilities.base64EncodeWebSafe([-5, -1, -2, 0]);')).toBe('-__-AA==');
  });

  test('of text without a charset loses what is not ASCII', () => {
    expect(run("return Utilities.base64Encode('既a');")).toBe('P2E=');
  });

  test('is read as signed bytes, in an array of the script', () => {
    expect(run("const bytes = Utilities.base64Decode('/wD/'); return [bytes, bytes instanceof Array];")).toEqual([
      [-1, 0, -1],
      true,
    ]);
    expect(run("return Utilities.base64DecodeWebSafe('-__-AA');")).toEqual([-5, -1, -2, 0]);
  });

  test.each(["base64Decode('a-b_')", "base64DecodeWebSafe('a+b/')", "base64Decode('YQ==\\n')", "base64Decode('a')"])(
    'that is none is refused: %s',
    (call) => {
      expect(() => run(`Utilities.${call}`)).toThrow('Could not decode string.');
    },
  );
});

describe('digests and signatures', () => {
  test('are signed bytes', () => {
    expect(
      run("return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, '既読', Utilities.Charset.UTF_8);"),
    ).toEqual(signed(createHash('sha256').update('既読').digest()));
    expect(run('return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [97]);')).toEqual(
      signed(createHash('md5').update('a').digest()),
    );
    expect(run("return Utilities.computeHmacSha256Signature('a', 'key');")).toEqual(
      signed(createHmac('sha256', 'key').update('a').digest()),
    );
    expect(run('return Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_512, [97], [107]);')).toEqual(
      signed(createHmac('sha512', 'k').update('a').digest()),
    );
  });

  test('want an algorithm of their own', () => {
    expect(() => run("Utilities.computeDigest('SHA_256', 'a')")).toThrow(
      "The parameters (String,String) don't match the method signature for Utilities.computeDigest.",
    );
    expect(() => run("Utilities.computeDigest(Utilities.MacAlgorithm.HMAC_MD5, 'a')")).toThrow("don't match");
  });
});

describe('a blob', () => {
  test('has bytes, a content type and a name', () => {
    expect(
      run(
        "const blob = Utilities.newBlob([-28, 1], 'image/png', 'a.png'); return [blob.getBytes(), blob.getContentType(), blob.getName(), blob.isGoogleType()];",
      ),
    ).toEqual([[-28, 1], 'image/png', 'a.png', false]);
    expect(
      run("const blob = Utilities.newBlob('あ'); return [blob.getBytes(), blob.getContentType(), blob.getName()];"),
    ).toEqual([[-29, -127, -126], 'text/plain', null]);
    expect(run('return Utilities.newBlob([1]).getContentType();')).toBeNull();
  });

  test('is changed in place, and copied apart', () => {
    expect(
      run(
        "const blob = Utilities.newBlob('a'); const copy = blob.copyBlob(); blob.setDataFromString('b').setName('b.csv').setContentTypeFromExtension(); return [blob.getDataAsString(), blob.getContentType(), copy.getDataAsString()];",
      ),
    ).toEqual(['b', 'text/csv', 'a']);
  });

  test.each([
    ['UTF-8', '既読', [230, 151, 162, 232, 170, 173]],
    ['Shift_JIS', '既読', [138, 249, 147, 199]],
    ['windows-31j', '①', [135, 64]],
    ['EUC-JP', '既読', [180, 251, 198, 201]],
    ['ISO-2022-JP', '既', [27, 36, 66, 52, 123, 27, 40, 66]],
    ['ISO-8859-1', 'é\u0080', [233, 128]],
    ['ISO-8859-15', '€', [164]],
    ['windows-1252', '€', [128]],
    ['KOI8-R', 'Я', [241]],
    ['GB2312', '读', [182, 193]],
    ['Big5', '讀', [197, 170]],
    ['EUC-KR', '한', [199, 209]],
    ['UTF-16BE', 'é', [0, 233]],
    ['US-ASCII', 'a', [97]],
  ])('is text in %s', (charset, text, bytes) => {
    expect(run(`return Utilities.newBlob(${JSON.stringify(bytes)}).getDataAsString('${charset}');`)).toBe(text);
    const written = run(
      `return Utilities.newBlob('').setDataFromString(${JSON.stringify(text)}, '${charset}').getBytes();`,
    );
    expect(written).toEqual(signed(Buffer.from(bytes)));
  });

  test('in ISO-8859-1 is one character for each byte', () => {
    expect(
      run(
        "const all = []; for (let i = 0; i < 256; i += 1) all.push(i); const text = Utilities.newBlob(all).getDataAsString('ISO-8859-1'); return all.every((code) => text.charCodeAt(code) === code);",
      ),
    ).toBe(true);
  });

  test.each(['cp932', 'x-unknown', 'utf-7', ''])(
    'cannot be read in a charset that Java does not know: %s',
    (charset) => {
      expect(() => run(`Utilities.newBlob('a').getDataAsString('${charset}')`)).toThrow(
        `Unsupported charset: ${charset}`,
      );
    },
  );

  test('may have millions of bytes', () => {
    expect(run('const bytes = new Array(3e6).fill(7); return Utilities.newBlob(bytes).getBytes().length;')).toBe(3e6);
  });
});

describe('archives', () => {
  test('gzip takes text smaller and gives it back', () => {
    expect(
      run(
        "const text = '既読'.repeat(1000); const zipped = Utilities.gzip(Utilities.newBlob(text, 'text/plain', 'a.txt')); const back = Utilities.ungzip(zipped); return [zipped.getName(), zipped.getContentType(), zipped.getBytes().length < 200, back.getDataAsString() === text, back.getName()];",
      ),
    ).toEqual(['a.txt.gz', 'application/x-gzip', true, true, 'a.txt']);
  });

  test('ungzip wants a blob that calls itself gzip, and is one', () => {
    const gzipped = "Utilities.gzip(Utilities.newBlob('a')).getBytes()";
    expect(() => run(`Utilities.ungzip(Utilities.newBlob(${gzipped}))`)).toThrow('Invalid argument');
    expect(run(`return Utilities.ungzip(Utilities.newBlob(${gzipped}, 'application/x-gzip')).getDataAsString();`)).toBe(
      'a',
    );
    expect(() => run("Utilities.ungzip(Utilities.newBlob('a', 'application/x-gzip'))")).toThrow(
      'Could not decompress gzip.',
    );
  });

  test('zip holds files by their names', () => {
    expect(
      run(
        "const zip = Utilities.zip([Utilities.newBlob('a', 'text/plain', 'a.txt'), Utilities.newBlob('{}', 'x/y', 'b.json')], 'all.zip'); return [zip.getName(), ...Utilities.unzip(zip).map((file) => [file.getName(), file.getContentType(), file.getDataAsString()])];",
      ),
    ).toEqual(['all.zip', ['a.txt', 'text/plain', 'a'], ['b.json', 'application/json', '{}']]);
    expect(() => run("Utilities.unzip(Utilities.newBlob('a'))")).toThrow('Invalid argument');
  });
});

describe('other utilities', () => {
  test('read CSV with quotes, rows of any length and another delimiter', () => {
    expect(run('return [Utilities.parseCsv(\'a,"b,""c"""\\n1\'), Utilities.parseCsv(\'a;b\', \';\')];')).toEqual([
      [['a', 'b,"c"'], ['1']],
      [['a', 'b']],
    ]);
    expect(() => run("Utilities.parseCsv('a,\"b')")).toThrow('Could not parse text.');
  });

  test('format as sprintf does', () => {
    expect(run("return Utilities.formatString('%05d|%-5s|%5s|%.2f|%x|%%', 42, 'ab', 'cd', 1.5, 255);")).toBe(
      '00042|ab   |   cd|1.50|ff|%',
    );
  });

  test('make ids that are all different', () => {
    expect(
      run(
        'const ids = [1, 2, 3].map(() => Utilities.getUuid()); return [new Set(ids).size, /^[0-9a-f-]{36}$/.test(ids[0])];',
      ),
    ).toEqual([3, true]);
  });

  test('sleep for 5 minutes at most', () => {
    expect(() => run('Utilities.sleep(300001)')).toThrow('Invalid argument: 300001');
  });
});
