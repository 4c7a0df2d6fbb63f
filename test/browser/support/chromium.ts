import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const VERSION = 143;
const root = path.resolve(__dirname, '../../..');
const unpacked = path.join(root, 'node_modules/.cache', `chromium-${VERSION}`);

/** A judge of user agents would take HeadlessChrome for a scanner. */
export const USER_AGENT = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${VERSION}.0.0.0 Safari/537.36`;

const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

type Way = { readonly executablePath: string; readonly env?: Record<string, string> };

/** A headless Chromium: the one that npm brought, else an installed one. */
export const launchChromium = async (): Promise<Browser> => {
  const reasons: string[] = [];
  for (const way of [...fromNpm(), ...installed()]) {
    try {
      return await launch(way());
    } catch (error) {
      reasons.push(String(error).split('\n')[0] ?? '');
    }
  }
  throw new Error(`Install Chrome or Chromium, or name one in CHROME_PATH: no browser starts (${reasons.join('; ')})`);
};

/** As it is, then with the libraries that the package brings. */
const fromNpm = (): readonly (() => Way)[] =>
  process.platform === 'linux' && process.arch === 'x64'
    ? [() => ({ executablePath: extracted() }), () => ({ executablePath: extracted(), env: libraries() })]
    : [];

const installed = (): readonly (() => Way)[] =>
  INSTALLED.flatMap((file) => (file && existsSync(file) ? [() => ({ executablePath: file })] : []));

const extracted = (): string => {
  const file = path.join(unpacked, 'chromium');
  if (!existsSync(file)) execFileSync(process.execPath, [path.join(__dirname, 'extract-chromium.mjs'), unpacked]);
  return file;
};

const libraries = (): Record<string, string> => ({
  LD_LIBRARY_PATH: [path.join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
});

/** Without the package's own arguments: they switch off what the tests of security look at. */
const launch = ({ executablePath, env = {} }: Way): Promise<Browser> =>
  chromium.launch({
    executablePath,
    headless: true,
    env: { ...inherited(), FONTCONFIG_PATH: fonts(), ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      // Nothing but this machine has an address.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );

/** A machine without fonts has no configuration for them either. */
const fonts = (): string =>
  process.env.FONTCONFIG_PATH ?? (existsSync('/etc/fonts/fonts.conf') ? '/etc/fonts' : path.join(unpacked, 'fonts'));
