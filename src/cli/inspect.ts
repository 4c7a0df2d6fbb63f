import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readMail } from '../core/mime/read-mail';
import { decodeCharset } from './decode-charset';
import { type Inspection, inspectMail } from './inspect/inspection';
import { inspectionTable } from './inspect/inspection-table';

const USAGE = 'usage: npm run --silent inspect -- FILE… [--json]';

type Wish = { readonly files: readonly string[]; readonly isJson: boolean };

/** -> `undefined` where the arguments are wrong; the reason has been told. */
const readArguments = (): Wish | undefined => {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
    if (positionals.length === 0) throw new Error('Name at least one file that holds a mail.');
    return { files: positionals, isJson: values.json ?? false };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
};

/** -> `undefined` where the file cannot be read; the reason has been told. */
const inspect = (file: string): Inspection | undefined => {
  try {
    return inspectMail(file, readMail(readFileSync(file, 'latin1'), decodeCharset));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
};

const run = ({ files, isJson }: Wish): number => {
  const found: Inspection[] = [];
  for (const file of files) {
    const inspection = inspect(file);
    if (!inspection) continue;
    found.push(inspection);
    if (isJson) console.log(JSON.stringify(inspection));
  }
  if (!isJson && found.length > 0) console.log(inspectionTable(found, process.stdout.columns ?? 120));
  return found.length === files.length ? 0 : 1;
};

const wish = readArguments();
if (!wish) console.error(USAGE);
process.exitCode = wish ? run(wish) : 2;
