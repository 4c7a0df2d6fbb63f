import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ended } from './run-tool';
import { SCRIPT_ID, type ScriptApi, startScriptApi } from './script-api';

const ROOT = path.join(__dirname, '../../..');
const COPIED = [
  '.claspignore',
  '.gitignore',
  'appsscript.json',
  'docs/scopes.md',
  'dist',
  'build/deploy.mjs',
  'build/push.mjs',
];
const TO_LOOPBACK = pathToFileURL(path.join(__dirname, 'to-loopback.mjs')).href;

const LOGIN = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'standin',
      client_secret: 'standin',
      refresh_token: 'standin',
      access_token: 'standin',
      expiry_date: 4_000_000_000_000,
    },
  },
};

/** What the machine's own settings of Git, Node and clasp would change. */
const cleanEnvironment = (home: string): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:GIT_|clasp_|NODE_|\w+_proxy$)/i.test(name)),
  ),
  HOME: home,
  USERPROFILE: home,
  GIT_CONFIG_NOSYSTEM: '1',
});

export type Deploying = {
  readonly api: ScriptApi;
  readonly write: (file: string, text: string) => void;
  readonly read: (file: string) => string;
  readonly commit: () => string;
  /** A version of package.json with a section in the changelog, committed. */
  readonly release: (version: string, notes?: string) => string;
  readonly logOut: () => void;
  readonly deploy: (...args: readonly string[]) => Promise<Ended>;
  readonly push: (...args: readonly string[]) => Promise<Ended>;
  readonly remove: () => void;
};

/** A copy of the project in a Git repository of its own, whose clasp is the real one and speaks to a stand-in. */
export const startDeploying = async (): Promise<Deploying> => {
  const api = await startScriptApi();
  const place = mkdtempSync(path.join(tmpdir(), 'kidoku-deploy-'));
  const [root, home] = [path.join(place, 'project'), path.join(place, 'home')];
  for (const folder of [root, home]) mkdirSync(folder);
  for (const file of COPIED) cpSync(path.join(ROOT, file), path.join(root, file), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  const env = cleanEnvironment(home);
  const run = (tool: string, args: readonly string[]) =>
    runIn(root, { ...env, NODE_OPTIONS: `--import=${TO_LOOPBACK}`, STAND_IN_PORT: `${api.port}` }, [
      `build/${tool}.mjs`,
      ...args,
    ]);
  const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);
  const git = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  const commit = (): string => {
    git('add', '-A');
    git(
      '-c',
      'user.name=Hanako',
      '-c',
      'user.email=hanako@kidoku.example',
      'commit',
      '-qm',
      'A change',
      '--allow-empty',
    );
    return git('rev-parse', 'HEAD').slice(0, 8);
  };
  git('init', '-q');
  write('.clasp.json', JSON.stringify({ scriptId: SCRIPT_ID, rootDir: 'dist' }));
  writeFileSync(path.join(home, '.clasprc.json'), JSON.stringify(LOGIN));
  return {
    api,
    write,
    commit,
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    release: (version, notes = `- News of ${version}.`) => {
      write('package.json', JSON.stringify({ type: 'module', version }));
      write('CHANGELOG.md', `# Changelog\n\n## [Unreleased]\n\n## [${version}] - 2026-12-01\n### Added\n${notes}\n`);
      return commit();
    },
    logOut: () => rmSync(path.join(home, '.clasprc.json')),
    deploy: (...args) => run('deploy', args),
    push: (...args) => run('push', args),
    remove: () => {
      api.close();
      rmSync(place, { recursive: true });
    },
  };
};

const runIn = (cwd: string, env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }));
  });
