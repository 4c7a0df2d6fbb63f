// Prints what CHANGELOG.md says of a version, for the forge's release page.
import { sectionOf } from './release-notes/section';
import { InputError, runCommand, UsageError } from './terminal/command';
import { textIn } from './terminal/text-file';

const notesOf = (version: string): string => {
  const { version: current }: { version: string } = JSON.parse(textIn('package.json'));
  if (version !== current) {
    throw new InputError(`package.json has version ${current}, not ${version}: raise it there, or name that one.`);
  }
  const notes = sectionOf(textIn('CHANGELOG.md'), version);
  if (notes !== undefined) return notes;
  throw new InputError(`CHANGELOG.md has nothing under "## [${version}]": write down what is new.`);
};

await runCommand({
  name: 'release-notes',
  usage: 'Usage: npm run --silent release-notes -- VERSION    (1.2.0, or its tag v1.2.0)',
  run: ([asked, ...others]) => {
    if (asked === undefined || others.length > 0 || asked.startsWith('-')) throw new UsageError('name one version');
    process.stdout.write(`${notesOf(asked.replace(/^v/, ''))}\n`);
  },
});
