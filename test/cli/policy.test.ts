import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPolicy } from '../../src/core/policy/read-policy';
import { createScratch, runTool } from './support/run-tool';

const ROOT = path.join(__dirname, '../..');
const scratch = createScratch();
afterAll(() => scratch.remove());

const policy = (...args: readonly string[]) => runTool('policy', ['--lang', 'en', ...args]);
const fileOf = (value: unknown, name = 'policy.json') =>
  scratch.write(name, typeof value === 'string' ? value : JSON.stringify(value, null, 2));

const POLICY = {
  version: 1,
  contact: 'it@example.co.jp',
  message: { en: 'Ask the help desk.', ja: 'ヘルプデスクへ。' },
  internalDomains: ['example.co.jp'],
  everyone: { receipts: 'internal only', keepOpensDays: 90, neverTrack: ['*.gov.example'] },
  rules: [
    { users: ['*@sales.example.co.jp'], disclosure: 'required', digest: false },
    { recipients: ['*.de', '*.fr'], pixel: 'off', message: { en: 'Not to the EU.' } },
    { users: ['hanako@example.co.jp'], recipients: ['*.com'], pixel: 'with disclosure' },
  ],
};

test('says in words what a policy means for everybody and by each rule, and how large it is', () => {
  const { status, stdout, stderr } = policy(fileOf(POLICY));
  expect([status, stderr]).toEqual([0, '']);
  const size = Buffer.byteLength(JSON.stringify(POLICY));
  expect(stdout).toContain(`policy.json is valid: ${size} of the 9210 bytes that a script property holds.`);
  expect(stdout).toContain(`For everybody, in every mail:
  - A read receipt can be requested only if every recipient is at example.co.jp.
  - Opens are kept for 90 days at most, then deleted.
  - Mail to any of these gets neither pixel nor receipt request: *.gov.example.
  - Users read: “Ask the help desk.”

Rule 1, for the users *@sales.example.co.jp:
  - The disclosure line must stand in every mail with a pixel or a receipt request.
  - No daily digest.

Rule 2, for mail in which at least one recipient is *.de or *.fr:
  - No tracking pixel can be inserted, and loads of earlier ones are not noted.
  - Users read: “Not to the EU.”

Rule 3, for the users hanako@example.co.jp, in mail in which at least one recipient is *.com:
  - A tracking pixel goes in only together with the disclosure line, in its standard wording.
`);
  expect(stdout).toContain(
    'Recipients in that country who read mail at .com, .org, gmail.com or any other domain cannot be told',
  );
  expect(stdout).toContain('users are told to turn to it@example.co.jp');
});

test('says it in Japanese, when asked to or where that is the language', () => {
  const file = fileOf(POLICY);
  expect(runTool('policy', [file, '--lang', 'ja']).stdout).toContain(
    'ルール 2（宛先に *.de、*.fr が 1 件でも含まれるメール）：\n  - 追跡ピクセルは入れられません。',
  );
});

describe('for one user and one mail', () => {
  const inForce = (...args: readonly string[]) =>
    policy(fileOf(POLICY), ...args)
      .stdout.split('\n\n')
      .find((part) => part.startsWith('In force'));

  test('says what is in force, and by which rules', () => {
    expect(inForce('--user', 'hanako@example.co.jp', '--recipient', 'a@example.com', '--recipient', 'b@x.de')).toBe(
      `In force for hanako@example.co.jp, in mail to a@example.com, b@x.de:
  (what holds for everybody, and: Rule 2, Rule 3)
  - No tracking pixel can be inserted, and loads of earlier ones are not noted.
  - A read receipt can be requested only if every recipient is at example.co.jp.
  - Opens are kept for 90 days at most, then deleted.
  - Mail to any of these gets neither pixel nor receipt request: *.gov.example.
  Everything else is allowed.`,
    );
  });

  test('takes a user alone, and a recipient alone', () => {
    expect(inForce('--user', 'x@sales.example.co.jp')).toContain(
      'in mail to nobody in particular:\n  (what holds for everybody, and: Rule 1)',
    );
    expect(inForce('--recipient', 'tax@office.gov.example')).toContain('No read receipt can be requested.');
    expect(inForce()).toBeUndefined();
  });
});

test('names each fault with its place, and the exit status is 1', () => {
  const file = fileOf({
    version: 1,
    everyone: { pixel: 'none' },
    rules: [{}, { users: ['*'] }, { users: ['*'], pixel: 'no' }],
  });
  const { status, stdout, stderr } = policy(file);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr.trimEnd().split('\n')).toEqual([
    `policy: ${file}: everyone.pixel: must be "off" or "with disclosure" or "allowed"`,
    `${file}: rules[0]: users or recipients is missing`,
    `${file}: rules[2].pixel: must be "off" or "with disclosure" or "allowed"`,
  ]);
});

test('names faults in Japanese, too', () => {
  const faulty = { version: 1, everyone: { pixel: 'sometimes' }, rules: [{ users: [], tracking: false }] };
  const { status, stderr } = policy('--lang', 'ja', fileOf(faulty));
  expect(status).toBe(1);
  expect(stderr).toContain('everyone.pixel："off"、"with disclosure"、"allowed" のいずれかにしてください');
  expect(stderr).toContain('rules[0].users：空にはできません');
  expect(stderr).toContain('rules[0].tracking：この項目はありません。使用できるのは pixel、');
  const neverTrack = Array.from({ length: 900 }, (_, i) => `someone${i}@example.com`);
  expect(policy('--lang', 'ja', fileOf({ version: 1, everyone: { neverTrack } })).stderr).toContain('大きすぎます。');
});

test('what is no JSON, cannot be read or is too large is no policy', () => {
  expect(policy(fileOf('{ version: 1 }'))).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/The policy: is not JSON: .*position 2 \(line 1\b/),
  });
  expect(policy(fileOf('\ufeff{\n  "version": 1,\n  "contact": "it@example.co.jp"\n  "rules": []\n}\n'))).toMatchObject(
    {
      status: 1,
      stderr: expect.stringMatching(/The policy: is not JSON: .*\bline 4\b/),
    },
  );
  expect(policy(path.join(scratch.folder, 'missing.json'))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('there is no such file'),
  });
  const users = Array.from({ length: 400 }, (_, i) => `user${i}@department.example.co.jp`);
  const large = policy(fileOf({ version: 1, rules: [{ users, pixel: 'off' }] }));
  expect([large.status, large.stdout]).toEqual([1, '']);
  expect(large.stderr).toMatch(/The policy: is too large, 1\d{4} bytes on one line; a script property holds 9210/);
});

test('prints the one line to paste, and nothing else', () => {
  const { status, stdout } = policy(fileOf({ $schema: '../policy.schema.json', ...POLICY }), '--minify');
  expect([status, stdout]).toEqual([0, `${JSON.stringify(POLICY)}\n`]);
});

test('a policy writes nothing on the terminal that moves the cursor or turns the text', () => {
  const { stdout } = policy(fileOf({ version: 1, contact: 'x\u001b[31m\u202ey', message: { en: 'a\u001b]0;b' } }));
  expect(stdout).not.toMatch(/[\u001b\u202e]/);
  expect(policy(fileOf('{"version":1,"\\u001b[31m":1}')).stderr).not.toContain('\u001b');
});

test('says what does not do what it seems to', () => {
  const rules = [{ recipients: ['*.de'], pixel: 'allowed', labels: false, export: true }];
  const { stdout } = policy(fileOf({ version: 1, everyone: { receipts: 'internal only' }, rules }));
  expect(stdout).toContain('rules[0].pixel loosens nothing');
  expect(stdout).toContain('rules[0].export loosens nothing');
  expect(stdout).toContain('rules[0].labels holds for a whole mailbox');
  expect(stdout).toContain('no internalDomains are named: so nobody is internal');
  expect(stdout).toContain('No contact is named');
});

test.each([
  [[]],
  [['a.json', 'b.json']],
  [['a.json', '--user', 'hanako']],
  [['a.json', '--lang', 'de']],
  [['a.json', '--what']],
])('is wrong usage with %j', (args) => {
  const { status, stdout, stderr } = runTool('policy', args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Usage: npm run --silent policy -- FILE');
});

describe('the presets', () => {
  const names = readdirSync(path.join(ROOT, 'docs/policies')).sort();
  const textOf = (name: string) => readFileSync(path.join(ROOT, 'docs/policies', name), 'utf8');

  test('are these', () => {
    expect(names).toEqual([
      'disclosure-always.json',
      'eu-pixel-off.json',
      'internal-receipts-only.json',
      'no-pixel.json',
    ]);
  });

  test.each(names)('%s is valid, and small enough', (name) => {
    expect(policy(path.join('docs/policies', name))).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(textOf(name)).$schema).toBe('../policy.schema.json');
  });

  test('the domain that stands in one as an example is named until it is replaced', () => {
    const NAME = 'internal-receipts-only.json';
    expect(policy(`docs/policies/${NAME}`).stdout).toContain(
      'example.co.jp in internalDomains is an example: put your own domains there.',
    );
    const own = fileOf(textOf(NAME).replace('example.co.jp', 'kamikura.co.jp'));
    expect(policy(own).stdout).not.toContain('is an example');
  });

  const pixelFor = (recipient: string) => {
    const { stdout } = policy('docs/policies/eu-pixel-off.json', '--user', 'a@example.co.jp', '--recipient', recipient);
    return stdout.includes('In force') && /In force[\s\S]*?(No tracking pixel|Nothing is limited)/.exec(stdout)?.[1];
  };
  const COUNTRIES =
    'at be bg hr cy cz dk ee fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se is li no uk eu'.split(' ');

  test('in the EU, the EEA and the United Kingdom there is no pixel, elsewhere there is', () => {
    const { policy: preset } = readPolicy(textOf('eu-pixel-off.json')) as {
      policy: { rules: readonly { recipients: readonly string[] }[] };
    };
    expect(COUNTRIES.filter((country) => !preset.rules[0]?.recipients.includes(`*.${country}`))).toEqual([]);
    expect(COUNTRIES).toHaveLength(27 + 3 + 2);
    expect([
      pixelFor('jonas@werkstatt.example.de'),
      pixelFor('taro@example.co.jp'),
      pixelFor('jonas@example.com'),
    ]).toEqual(['No tracking pixel', 'Nothing is limited', 'Nothing is limited']);
  });
});
