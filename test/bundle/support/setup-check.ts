import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import type { StoredMessage } from '../../../src/emulator/mailbox/store';
import type { Emulator, EmulatorOptions } from '../../../src/emulator/options';
import { ROOT } from '../../tools/apps-script';
import { cardOf, linkOf, press } from '../../tools/cards';
import { addOn, deliver, eventOf, manySent } from './add-on';
import type { Letter } from './letters';
import { BASE } from './pixels';

/** The add-on with a web app, over two sent mails. */
export const checkable = (options: Partial<EmulatorOptions> = {}): Emulator => {
  const emulator = addOn(manySent(2), options);
  emulator.scriptProperties.set('pixel.base', BASE);
  return emulator;
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The built add-on where somebody asks for the permissions to see triggers and quotas, too. -> its folder. */
export const withMoreScopes = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kidoku-scopes-'));
  folders.push(folder);
  cpSync(path.join(ROOT, 'dist'), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(path.join(folder, 'appsscript.json'), 'utf8'));
  const more = ['script.scriptapp', 'script.send_mail'].map((name) => `https://www.googleapis.com/auth/${name}`);
  const text = JSON.stringify({ ...manifest, oauthScopes: [...manifest.oauthScopes, ...more] });
  writeFileSync(path.join(folder, 'appsscript.json'), text);
  const make = "function makeHourly() { ScriptApp.newTrigger('onHourly').timeBased().everyHours(1).create(); }";
  appendFileSync(path.join(folder, 'Code.js'), `\n${make}\n`);
  return folder;
};

export const openCheck = (emulator: Emulator, locale = 'ja'): unknown =>
  emulator.call('onUniversalSetupCheck', eventOf({}, { locale }));

/** Presses on the card, as somebody who reads that language. -> the card after it. */
export const pressOn = (emulator: Emulator, card: unknown, label: string, locale = 'ja'): unknown =>
  cardOf(press(emulator, card, label, eventOf({}, { locale })));

export const step = (emulator: Emulator, name: string, locale = 'ja'): unknown =>
  cardOf(emulator.call('checkSetup', eventOf({ step: name }, { locale })));

/** The row of a check as it is read: its outcome, and what is said of it. */
export const rowIn = (card: unknown, name: string): string => {
  const rows: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const { decoratedText } = value as { decoratedText?: { topLabel?: string; text?: string; bottomLabel?: string } };
      if (decoratedText?.topLabel === name) rows.push(`${decoratedText.text}\n${decoratedText.bottomLabel ?? ''}`);
      Object.values(value).forEach(visit);
    }
  };
  visit(card);
  if (rows.length !== 1) throw new Error(`${rows.length} rows are named "${name}"`);
  return (rows[0] ?? '').replace(/<[^>]*>/g, '').trim();
};

/** Loads what the button opens, as a program would. */
export const visit = (emulator: Emulator, card: unknown, userAgent: string): void => {
  const url = new URL(String(linkOf(card, 'ピクセルを開く')));
  load(emulator, url.searchParams.get('t') ?? '', userAgent);
};

export const load = (emulator: Emulator, token: string, userAgent: string): void => {
  emulator.call('doGet', { parameter: { t: token }, queryString: `t=${token}` }, { userAgent, visitor: '' });
};

/** The token of the pixel in a mail. */
export const tokenIn = async (message: StoredMessage | undefined): Promise<string> => {
  const { html } = await simpleParser(message?.raw() ?? Buffer.alloc(0));
  return /[?&]t=([\w-]{42})/.exec(String(html))?.[1] ?? '';
};

/** Gmail puts what the user sent to themselves into the inbox as well; `change` is what it does to it on the way. */
export const receive = (emulator: Emulator, message: StoredMessage, change = (raw: string): string => raw): void => {
  const raw = change(message.raw().toString('latin1'));
  const letter: Letter = { at: '2026-11-20 09:01', labels: ['Inbox'], thread: 'the test mail', raw };
  deliver(emulator, [letter]);
};
