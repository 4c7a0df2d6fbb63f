// Checks the licences of all that npm ci installs, and the notices of what is shipped. Asks nobody.
import { licencesIn, problemsIn } from './licences/allowed';
import { shippedIn, shippingProblems } from './licences/bundled';
import { InputError, runCommand } from './terminal/command';
import { readOptions } from './terminal/options';
import { textIn } from './terminal/text-file';

const check = async (): Promise<void> => {
  const lock = JSON.parse(textIn('package-lock.json'));
  const shipped = await shippedIn('src/main.ts', process.cwd());
  const problems = [...problemsIn(lock), ...shippingProblems(shipped, textIn('dist/Code.js'))];
  if (problems.length > 0) {
    const listed = problems.map((problem) => `  - ${problem}`).join('\n');
    throw new InputError(
      `nobody has allowed this:\n${listed}\nDo without it, or see what src/cli/licences/allowed.ts allows for what.`,
    );
  }
  const names = shipped.map(({ name, licence }) => `${name} (${licence})`).join(', ');
  process.stdout.write(`${licencesIn(lock).length} packages, each with an allowed licence. In the bundle: ${names}.\n`);
};

await runCommand({
  name: 'licences',
  usage: 'Usage: npm run licences',
  run: (argv) => {
    readOptions(argv, {});
    return check();
  },
});
