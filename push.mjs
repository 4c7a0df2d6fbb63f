#!/usr/bin/env node
// Builds, and pushes dist/ to Apps Script with clasp. Says what to do where clasp would only fail.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

const WHAT_TO_DO = `Nothing was pushed: .clasp.json does not name an Apps Script project yet.

  1. Switch the Apps Script API on: https://script.google.com/home/usersettings
  2. npx clasp login
  3. Make a project at https://script.google.com/create and copy the script id from its settings
     (the long word in the address, between /projects/ and /edit).
  4. Put it into .clasp.json as "scriptId", and run npm run push again.
`;

const { scriptId } = JSON.parse(await readFile(path.join(root, '.clasp.json'), 'utf8'));
if (!/^[\w-]{30,}$/.test(scriptId) || /^PUT-/.test(scriptId)) {
  process.stderr.write(WHAT_TO_DO);
  process.exit(1);
}
await build();
const clasp = spawnSync('npx', ['--no-install', 'clasp', 'push', '--force', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(clasp.status ?? 1);
