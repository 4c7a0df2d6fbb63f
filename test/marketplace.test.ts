import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './tools/apps-script';

let folder = '';
const inKit = (file: string): string => path.join(folder, file);
const write = (file: string, text: string): void => writeFileSync(inKit(file), text);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kidoku-kit-'));
  cpSync(path.join(ROOT, 'assets'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Checks the copy of the kit. -> the exit status, and what is said line by line. */
const check = (...options: readonly string[]) => {
  const args = ['marketplace.mjs', '--check', '--folder', folder, ...options];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  return { status, said: stderr.split('\n').filter(Boolean) };
};

const wrong = (): readonly string[] =>
  check().said.flatMap((line) => (line.startsWith('wrong: ') ? [line.slice('wrong: '.length)] : []));

test('the kit keeps to the rules', () => {
  expect(wrong()).toEqual([]);
  expect(check().status).toBe(0);
});

describe('pictures', () => {
  const SHOT = 'screenshots/ja/2-evidence.png';

  test('an icon or a screenshot of another size is wrong', () => {
    copyFileSync(inKit('icon-48.png'), inKit('icon-32.png'));
    copyFileSync(inKit('banner-220x140.png'), inKit(SHOT));
    expect(wrong()).toEqual(['icon-32.png is 48 x 48, not 32 x 32', `${SHOT} is 220 x 140, not 1280 x 800`]);
    expect(check().status).toBe(1);
  });

  test('what is missing is named, a source too', () => {
    for (const file of ['banner-220x140.png', 'icon.svg']) rmSync(inKit(file));
    const missing = wrong();
    expect(missing).toContain('banner-220x140.png is missing');
    expect(missing).toContain('icon.svg is missing');
  });

  test('a file that only has the name of a PNG is wrong', () => {
    write('consent-logo-120.png', 'no picture');
    expect(wrong()).toEqual(['consent-logo-120.png is no PNG']);
  });

  test('icons are transparent, screenshots are not', () => {
    const opaque = readFileSync(inKit('icon-96.png'));
    opaque[25] = 2;
    writeFileSync(inKit('icon-96.png'), opaque);
    const transparent = readFileSync(inKit(SHOT));
    transparent[25] = 6;
    writeFileSync(inKit(SHOT), transparent);
    expect(wrong()).toEqual(['icon-96.png is not transparent', `${SHOT} is transparent`]);
  });

  test('each language has three to five screenshots, the same ones', () => {
    for (const name of ['1-homepage', '2-evidence', '3-follow-up']) rmSync(inKit(`screenshots/en/${name}.png`));
    copyFileSync(inKit(SHOT), inKit('screenshots/ja/6-more.png'));
    expect(wrong()).toEqual([
      'screenshots/en has 2 pictures, not 3 to 5',
      'screenshots/ja has 6 pictures, not 3 to 5',
      'screenshots have other names in one language than in another',
    ]);
  });

  test('all files together stay small', () => {
    write('more.bin', 'x'.repeat(3_000_000));
    expect(wrong()).toEqual([expect.stringContaining('more than 3000000')]);
  });
});

describe('texts', () => {
  const SHORT = 'listing/en/short-description.txt';
  const DETAILED = 'listing/ja/detailed-description.txt';

  test('a text has at most as many characters as Google takes', () => {
    write(SHORT, 'x'.repeat(200));
    write(DETAILED, `Google LLC${'字'.repeat(15_989)}`);
    expect(wrong()).toEqual([]);
    write(SHORT, 'x'.repeat(201));
    write(DETAILED, `Google LLC${'字'.repeat(15_990)}`);
    write('listing/en/name.txt', 'K'.repeat(51));
    expect(wrong()).toEqual([
      'listing/en/name.txt has 51 characters, more than 50',
      `${SHORT} has 201 characters, more than 200`,
      expect.stringContaining('the manifest names the add-on "Kidoku"'),
      `${DETAILED} has 16000 characters, more than 15999`,
    ]);
  });

  test('a text that is missing or empty is wrong', () => {
    rmSync(inKit(DETAILED));
    write(SHORT, ' \n');
    expect(wrong()).toEqual([`${SHORT} is empty`, `${DETAILED} is missing`]);
  });

  test('a name has no trademark of Google, no version and no brackets', () => {
    write('listing/en/name.txt', 'Kidoku 1.2');
    write('listing/ja/name.txt', 'Ｇｍａｉｌ（既読）');
    expect(wrong().filter((line) => !line.includes('the manifest names'))).toEqual([
      'listing/en/name.txt: "1.2" does not belong in a name',
      'listing/ja/name.txt: "gmail" is a trademark of Google',
      'listing/ja/name.txt: "(" does not belong in a name',
    ]);
  });

  test('trademarks are known however they are written', () => {
    const names = [
      'Kidoku for Gmail™',
      'G-Mail Kidoku',
      'Gメール既読',
      'GOOGLE Kidoku',
      'グーグル既読',
      'Kidoku Workspace',
    ];
    const others = ['YouTube Kidoku', 'Chrome Kidoku', 'Monochrome', 'Email Kidoku', 'メール既読', 'Kidoku'];
    const script = `import { trademarksIn } from './marketplace/trademarks.mjs';
      console.log(JSON.stringify(${JSON.stringify([...names, ...others])}.flatMap(trademarksIn)));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual(
      ['gmail', 'g-mail', 'gメール', 'google', 'グーグル', 'workspace'].concat('youtube', 'chrome'),
    );
  });

  test('the descriptions mark the names of Google’s products, and say whose they are', () => {
    write(SHORT, 'What became of your mail in Gmail.');
    write(DETAILED, 'Gmail™ の送信メールの状況を表示します。');
    expect(wrong()).toEqual([
      `${SHORT}: "Gmail" lacks its ™`,
      `${DETAILED} does not say that these are trademarks of Google LLC`,
    ]);
  });

  test('the two descriptions say different things', () => {
    copyFileSync(inKit(SHORT), inKit('listing/en/detailed-description.txt'));
    expect(wrong()).toContain(`${SHORT} and listing/en/detailed-description.txt say the same`);
  });
});

describe('what the publisher fills in', () => {
  const FACTS = 'listing/listing.json';
  const facts = (): Record<string, string> => JSON.parse(readFileSync(inKit(FACTS), 'utf8'));
  const fillIn = (): void => write(FACTS, JSON.stringify(facts()).replaceAll('FILL-IN', 'publisher'));

  test('is listed while it is open, and is an error for a release', () => {
    const open = check();
    expect(open.said).toContain('to fill in: listing/listing.json: privacyPolicy');
    expect(open.said).toContain(
      "to fill in: appsscript.json: addOns.common.logoUrl is a stand-in; put your own icon's public address there",
    );
    expect(open.status).toBe(0);
    expect(check('--release').status).toBe(1);
  });

  test('is no error once it is filled in', () => {
    fillIn();
    const manifest = JSON.parse(readFileSync(path.join(ROOT, 'appsscript.json'), 'utf8'));
    manifest.addOns.common.logoUrl = 'https://publisher.example/icon-128.png';
    write('manifest.json', JSON.stringify(manifest));
    expect(check('--release', '--manifest', inKit('manifest.json'))).toEqual({ status: 0, said: [] });
  });

  test('is found in a text, too', () => {
    write('listing/en/detailed-description.txt', 'Write to FILL-IN.');
    expect(check().said).toContain('to fill in: listing/en/detailed-description.txt');
  });

  test('has the form that it needs', () => {
    fillIn();
    const { privacyPolicy: _, ...others } = facts();
    write(FACTS, JSON.stringify({ ...others, support: 'http://publisher.example/', pricing: 'Cheap' }));
    expect(wrong()).toEqual([
      `${FACTS}: pricing cannot be "Cheap"`,
      `${FACTS}: privacyPolicy is missing`,
      `${FACTS}: support cannot be "http://publisher.example/"`,
    ]);
    write(FACTS, '{');
    expect(wrong()).toEqual([`${FACTS} is missing or no JSON`]);
  });
});
