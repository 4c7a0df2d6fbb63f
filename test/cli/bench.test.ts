import { createScratch, linesOf, runTool } from './support/run-tool';

const scratch = createScratch();
afterAll(scratch.remove);

const bench = (...args: string[]) => runTool('bench', args);
const parsed = (output: string) => linesOf(output).map((line) => JSON.parse(line));

test('JSON: a line for each subject and phase, nothing else on standard output', () => {
  const lines = parsed(bench('--messages', '120', '--json').stdout);
  expect(lines.map(({ subject, phase }) => `${subject} ${phase}`)).toEqual([
    'kidoku first',
    'kidoku warm',
    'kidoku hour',
    'samples/thread-by-thread first',
    'samples/thread-by-thread warm',
    'samples/thread-by-thread hour',
  ]);
  for (const line of lines) {
    expect(line).toEqual({
      subject: expect.any(String),
      messages: 120,
      sentThreads: expect.any(Number),
      phase: expect.any(String),
      calls: { mail: expect.any(Number), state: expect.any(Number), other: expect.any(Number) },
      methods: expect.any(Object),
      ms: expect.any(Number),
      rssMb: expect.any(Number),
    });
  }
});

test('the counts are the same at every run', () => {
  const counts = () => parsed(bench('--messages', '90', '--json').stdout).map(({ calls, methods }) => [calls, methods]);
  expect(counts()).toEqual(counts());
});

test('a thread-by-thread reading pays for every thread at every look, Kidoku only for what is new', () => {
  const lines = parsed(bench('--messages', '400', '--json').stdout);
  const cost = (subject: RegExp, phase: string) =>
    lines.find((line) => subject.test(line.subject) && line.phase === phase).calls.mail;
  expect(cost(/thread-by-thread/, 'warm')).toBeGreaterThan(50);
  expect(cost(/kidoku/, 'warm')).toBeLessThanOrEqual(6);
  expect(cost(/kidoku/, 'hour')).toBeLessThanOrEqual(8 + 20 + 3);
});

test('another script is measured on the same mailbox, and a failure of it is told', () => {
  scratch.write(
    'appsscript.json',
    '{"timeZone":"Asia/Tokyo","runtimeVersion":"V8","oauthScopes":["https://mail.google.com/"]}',
  );
  scratch.write('script.js', 'function look() { GmailApp.search("in:sent", 0, 501); }');
  const lines = parsed(bench('--messages', '60', '--script', scratch.folder, '--call', 'look', '--json').stdout);
  const other = lines.filter(({ subject }) => subject === scratch.folder);
  expect(other.map(({ phase }) => phase)).toEqual(['first', 'warm', 'hour']);
  expect(other[0].stopped).toMatch(/500/);
});

test('the table names what it measured, and tells how long reading everything took', () => {
  const { stdout } = bench('--messages', '120');
  expect(stdout).toMatch(/^The bundle has [\d.]+ KB and is evaluated in [\d.]+ ms$/m);
  expect(stdout).toMatch(/^120 messages, \d+ sent threads$/m);
  expect(stdout).toMatch(/^nothing new +kidoku +\d+ /m);
  expect(stdout).toMatch(/^kidoku (read on for \d+ hourly|left nothing to read)/m);
});

test.each([
  ['a size that is none', ['--messages', 'many'], '"many"'],
  ['a function without its folder', ['--call', 'look'], '--script'],
  ['a folder without its function', ['--script', '.'], '--call'],
  ['an unknown option', ['--size', '3'], '--size'],
])('wrong usage ends with 2 and the usage line: %s', (_, args, names) => {
  const ended = bench(...args);
  expect(ended).toMatchObject({ status: 2, stdout: '' });
  expect(ended.stderr).toContain(names);
  expect(linesOf(ended.stderr).pop()).toMatch(/^Usage: npm run --silent bench -- /);
});

test('a folder that holds no script ends with 1 and is named', () => {
  const ended = bench('--script', '/nowhere', '--call', 'look');
  expect(ended).toMatchObject({ status: 1, stdout: '' });
  expect(ended.stderr).toContain('/nowhere');
});
