import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { safeLoad } from 'js-yaml';
import { ROOT } from './tools/apps-script';

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> };
type Job = {
  readonly 'runs-on': string;
  readonly 'timeout-minutes': number;
  readonly permissions?: unknown;
  readonly steps: readonly Step[];
};
type Workflow = { readonly on: object; readonly permissions: unknown; readonly jobs: Readonly<Record<string, Job>> };
type Field = {
  readonly type: string;
  readonly id?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly validations?: object;
};
type Form = { readonly name: string; readonly description: string; readonly body: readonly Field[] };

const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder)).map((file) => `${folder}/${file}`);
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const load = <T>(file: string): T => safeLoad(read(file)) as T;
const { scripts } = JSON.parse(read('package.json'));

describe.each(filesIn('.github/workflows'))('%s', (file) => {
  const workflow = load<Workflow>(file);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('may read the repository and nothing else, unless a job that installs nothing says so', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { permissions, steps } of jobs.filter((job) => job.permissions !== undefined)) {
      expect(permissions).toEqual({ contents: 'write' });
      expect(
        steps.filter(({ run = '', uses = '' }) => /\b(?:npm|node|npx)\b|\.ci\/|checkout|setup-node/.test(run + uses)),
      ).toEqual([]);
    }
  });

  it('runs for no stranger with rights of ours, and ends', () => {
    expect(Object.keys(workflow.on)).not.toEqual(expect.arrayContaining(['pull_request_target']));
    expect(Object.keys(workflow.on)).not.toEqual(expect.arrayContaining(['issue_comment']));
    for (const job of jobs)
      expect(job).toMatchObject({ 'runs-on': 'ubuntu-latest', 'timeout-minutes': expect.any(Number) });
  });

  it('names each action by its commit, and its version beside it', () => {
    const uses = read(file).match(/uses: .*/g) ?? [];
    for (const line of uses) expect(line).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(uses).toHaveLength(steps.filter((step) => step.uses).length);
    for (const { uses, with: inputs } of steps)
      if (uses?.includes('/checkout@')) expect(inputs).toEqual({ 'persist-credentials': false });
  });

  it('puts nothing that others may write into a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it('runs what is there', () => {
    const commands = steps.map(({ run = '' }) => run).join('\n');
    for (const [, script = ''] of commands.matchAll(/npm run (?:--silent )?([\w-]+)/g))
      expect(scripts).toHaveProperty(script);
    for (const [script = ''] of commands.matchAll(/^\.ci\/\w+/gm))
      expect([script, existsSync(path.join(ROOT, script))]).toEqual([script, true]);
  });
});

test('the gate runs on the oldest Node that will do, and on the one that most have', () => {
  const { jobs } = load<{ jobs: { gate: { strategy: { matrix: { node: readonly string[] } } } } }>(
    '.github/workflows/ci.yml',
  );
  expect(jobs.gate.strategy.matrix.node).toEqual(['20', 'lts/*']);
  expect(JSON.parse(read('package.json')).engines.node).toBe('>=20');
  expect(read('.github/workflows/ci.yml')).toMatch(/run: \.ci\/run$/m);
});

test('a release has the notes, the bundle and its sum, after all checks', () => {
  const { jobs } = load<Workflow>('.github/workflows/release.yml');
  const commands = (jobs.build?.steps ?? []).map(({ run = '' }) => run).join('\n');
  expect(commands.indexOf('.ci/run')).toBeLessThan(commands.indexOf('release-notes'));
  expect(commands).toContain('cd dist && zip');
  expect(commands).toContain('sha256sum');
  expect(jobs.publish).toMatchObject({ needs: 'build' });
});

test('dependencies and actions are looked after every week', () => {
  expect(load<Workflow>('.github/workflows/audit.yml').on).toMatchObject({
    schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* 1$/) }],
  });
  const { updates } = load<{ updates: readonly { 'package-ecosystem': string }[] }>('.github/dependabot.yml');
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});

const FIELDS = ['markdown', 'textarea', 'input', 'dropdown', 'checkboxes'];

describe.each(filesIn('.github/ISSUE_TEMPLATE').filter((file) => !file.endsWith('config.yml')))('%s', (file) => {
  const form = load<Form>(file);

  it('is a form as the forge takes it', () => {
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String), body: expect.any(Array) });
    const questions = form.body.filter(({ type }) => type !== 'markdown');
    const ids = questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of form.body) {
      expect(FIELDS).toContain(type);
      expect(attributes).toHaveProperty(type === 'markdown' ? 'value' : 'label');
      if (type === 'dropdown' || type === 'checkboxes') expect(attributes.options).not.toEqual([]);
    }
    for (const id of ids) expect(id).toMatch(/^[a-z]+$/);
  });

  it('asks for nothing of real mail that names somebody', () => {
    expect(read(file)).toMatch(/no (?:names, )?addresses, subjects or contents|without names and without contents/);
  });
});

test('the form for mail that is judged wrongly says how to make a copy that names nobody', () => {
  const text = read('.github/ISSUE_TEMPLATE/mail-judged-wrongly.yml');
  for (const words of [
    'npm run --silent inspect',
    'in the place of every address',
    'Message-ID',
    'leave out every text',
  ])
    expect(text).toContain(words);
  expect(scripts).toHaveProperty('inspect');
});
