import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { createEmulator } from '../../src/emulator/index';
import { createMemoryStore } from '../../src/emulator/mailbox/memory';
import type { Emulator, EmulatorOptions } from '../../src/emulator/options';

export const ROOT = path.resolve(__dirname, '../..');
export const ME = 'hanako@kidoku.example';

const scripts: string[] = [];
afterAll(() => {
  for (const folder of scripts.splice(0)) rmSync(folder, { recursive: true });
});

/** Bundles functions of the project as an Apps Script project of their own. -> its folder. `source` exports the functions. */
export const scriptOf = (source: string): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kidoku-script-'));
  scripts.push(folder);
  const names = [...source.matchAll(/export const (\w+)/g)].map(([, name]) => name);
  const { outputFiles } = esbuild.buildSync({
    stdin: { contents: source, resolveDir: path.join(ROOT, 'src'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'App',
    target: 'es2020',
    footer: { js: names.map((name) => `function ${name}(...values) { return App.${name}(...values); }`).join('\n') },
  });
  writeFileSync(path.join(folder, 'Code.js'), outputFiles[0]?.text ?? '');
  writeFileSync(path.join(folder, 'appsscript.json'), readFileSync(path.join(ROOT, 'appsscript.json')));
  return folder;
};

/** The emulator over an empty mailbox of ME, unless told otherwise; by default over the built add-on. */
export const emulate = (options: Partial<EmulatorOptions> = {}): Emulator =>
  createEmulator({
    folder: path.join(ROOT, 'dist'),
    user: ME,
    mailbox: createMemoryStore({ user: ME, aliases: [...(options.aliases ?? [])] }),
    ...options,
  });
