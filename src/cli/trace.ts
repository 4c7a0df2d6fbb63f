// Where in the sources something failed, told from the stack traces in Apps Script's log.
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, UsageError } from './terminal/command';
import { textIn } from './terminal/text-file';

const USAGE =
  'Usage: npm run --silent trace [-- FILE]    (without FILE: standard input; at the commit that is deployed)';
const BUILD = path.dirname(fileURLToPath(import.meta.url));

/** `at xa (Code:12:345)`, as Apps Script writes a frame of the bundle; lines and columns begin at 1. */
const PLACE = /\bCode(?:\.gs|\.js)?:(\d+):(\d+)/g;

/** That of the commit that is checked out: of another than is deployed, it tells wrong places. */
const sourceMap = (): SourceMap => new SourceMap(JSON.parse(textIn(path.join(BUILD, 'Code.js.map'))));

/** The log with the place in the sources in front of every place in the bundle. */
const traced = (log: string, map: SourceMap): string =>
  log.replace(PLACE, (place, line: string, column: string) => {
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    if (!('originalSource' in entry) || entry.generatedLine !== Number(line) - 1) return place;
    return `${entry.originalSource.replace(/^(?:\.\.\/)+/, '')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });

const trace = (argv: readonly string[]): void => {
  const [file, ...others] = argv;
  if (others.length > 0 || file?.startsWith('-')) throw new UsageError('name one file, or none');
  process.stdout.write(traced(textIn(file), sourceMap()));
};

await runCommand({ name: 'trace', usage: USAGE, run: trace });
