import path from 'node:path';
import { scratchFolder } from '../terminal/scratch-folder';
import type { BenchRequest } from './arguments';
import { bundleFigures } from './bundle';
import { inOwnProcess } from './in-own-process';
import { writeMbox } from './mailbox/mbox-file';
import { bundleInWords, forPeople, jsonLines, type Result, readingInWords } from './report';
import { type Subject, subjectsOf } from './subject';

/** Measures every subject on a mailbox of every size, and prints as it goes. */
export const runBench = async (request: BenchRequest): Promise<void> => {
  const subjects = subjectsOf(request);
  const mbox = path.join(scratchFolder('bench'), 'mail.mbox');
  note(request, bundleInWords(bundleFigures()));
  for (const messages of request.messages) await onMailbox(messages, mbox, subjects, request);
};

/** What is no line of JSON is told on standard error when JSON is asked for. */
const note = ({ json }: BenchRequest, text: string): void => {
  if (json) process.stderr.write(`${text}\n`);
  else process.stdout.write(`${text}\n\n`);
};

const onMailbox = async (
  messages: number,
  mbox: string,
  subjects: readonly Subject[],
  request: BenchRequest,
): Promise<void> => {
  const mailbox = writeMbox(mbox, messages);
  const results: Result[] = [];
  for (const subject of subjects) {
    const measured = await inOwnProcess({ subject, mbox, open: mailbox.open });
    const result = { subject: subject.name, mailbox, measured };
    results.push(result);
    if (!request.json) continue;
    print(jsonLines(result));
    if (measured.readingOn !== undefined) note(request, readingInWords(subject.name, measured.readingOn));
  }
  if (!request.json) print(forPeople(results));
};

const print = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
};
