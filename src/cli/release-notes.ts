// Prints what CHANGELOG.md says of a version, for the forge's release page.
import { readFileSync } from 'node:fs';
import { sectionOf } from './release-notes/section';

const [asked = ''] = process.argv.slice(2);
const version = asked.replace(/^v/, '');
const { version: current }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
const notes = sectionOf(readFileSync('CHANGELOG.md', 'utf8'), version);

if (asked === '') fail('Which version? npm run release-notes -- 1.2.0');
else if (version !== current) fail(`package.json has version ${current}, not ${version}.`);
else if (notes === undefined) fail(`CHANGELOG.md has nothing under "## [${version}]".`);
else console.log(notes);

function fail(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}
