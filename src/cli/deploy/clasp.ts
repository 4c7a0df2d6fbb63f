import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import { InputError } from '../terminal/command';
import { adviceOn } from './advice';

/** Runs clasp with `--json`. -> what it answered, of the shape asked for. */
export const clasp = async <T>(
  root: string,
  args: readonly string[],
  answer: v.GenericSchema<unknown, T>,
): Promise<T> => {
  const { stdout, stderr } = await output(root, [...args, '--json']);
  // QUIRK: clasp 3.4 ends with status 0 where Google refuses a deployment: only an answer says that it worked.
  const { success, output: parsed } = v.safeParse(v.pipe(v.string(), v.parseJson(), answer), stdout);
  if (success) return parsed;
  const said = (stderr.trim() || stdout.trim() || 'clasp said nothing').split('\n').slice(0, 5).join('\n');
  throw new InputError([said, ...adviceOn(said)].join('\n  '));
};

/** Runs clasp for a person: what it says goes to the terminal, with advice where it fails. -> its exit status. */
export const claspInTerminal = (root: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program(), ...args], { cwd: root, stdio: ['inherit', 'inherit', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      process.stderr.write(text);
    });
    child.on('error', reject).on('close', (status) => {
      if (status !== 0) for (const line of adviceOn(said)) process.stderr.write(`  ${line}\n`);
      resolve(status ?? 1);
    });
  });

/** A command as one would type it. */
export const typed = (args: readonly string[]): string =>
  ['npx', 'clasp', ...args.map((arg) => (/^[\w./@-]+$/.test(arg) ? arg : `'${arg.replace(/'/g, "'\\''")}'`))].join(' ');

const program = (): string => {
  try {
    return createRequire(import.meta.url).resolve('@google/clasp');
  } catch {
    throw new InputError('clasp is not installed: run npm ci.');
  }
};

const output = (root: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program(), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said.stderr += text;
    });
    child.on('error', reject).on('close', () => resolve(said));
  });
