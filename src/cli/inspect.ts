// What raw messages are, and what they say.
import { readFileSync } from 'node:fs';
import { readMail } from '../core/mime/read-mail';
import { type InspectRequest, inspectRequest, USAGE } from './inspect/arguments';
import { decodeCharset } from './inspect/decode-charset';
import { type Inspection, inspectMail } from './inspect/inspection';
import { forPeople } from './inspect/people';
import { runCommand } from './terminal/command';
import { whyUnreadable } from './terminal/unreadable';

/** A file that cannot be read is told and leaves the others their answers. */
const inspectFile = (file: string): readonly Inspection[] => {
  try {
    return [inspectMail(file, readMail(readFileSync(file, 'latin1'), decodeCharset))];
  } catch (error) {
    process.stderr.write(`inspect: ${file}: ${whyUnreadable(error)}\n`);
    process.exitCode = 1;
    return [];
  }
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const printInspections = ({ files, json }: InspectRequest): void => {
  if (json) {
    for (const file of files) for (const inspection of inspectFile(file)) print(JSON.stringify(inspection));
    return;
  }
  for (const line of forPeople(files.flatMap(inspectFile), process.stdout.columns)) print(line);
};

await runCommand({ name: 'inspect', usage: USAGE, run: (argv) => printInspections(inspectRequest(argv)) });
