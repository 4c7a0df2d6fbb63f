import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEmulator } from '../../src/emulator/index';
import { createMemoryStore } from '../../src/emulator/mailbox/memory';
import type { Emulator, EmulatorOptions } from '../../src/emulator/options';

export const USER = 'hanako@example.co.jp';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

type Files = { readonly manifest?: object; readonly files?: Readonly<Record<string, string>> };

/** An emulator over Apps Script code written out in the test. The clock stands still at 2026-03-04 01:12 UTC. */
export const emulate = (code: string, options: Partial<EmulatorOptions> & Files = {}): Emulator => {
  const { manifest, files, ...rest } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'apps-script-'));
  folders.push(folder);
  writeFileSync(path.join(folder, 'Code.js'), code);
  writeFileSync(path.join(folder, 'appsscript.json'), JSON.stringify({ timeZone: 'Asia/Tokyo', ...manifest }));
  for (const [name, text] of Object.entries(files ?? {})) writeFileSync(path.join(folder, name), text);
  const mailbox = createMemoryStore({ user: USER, aliases: [] });
  return createEmulator({ folder, user: USER, mailbox, now: Date.UTC(2026, 2, 4, 1, 12), frozen: true, ...rest });
};

/** What the body of a function returns when Apps Script calls it. */
export const run = (body: string, options: Partial<EmulatorOptions> & Files = {}): unknown =>
  emulate(`function main() { ${body} }`, options).call('main');
