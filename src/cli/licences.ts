// Checks the licences of all that npm ci installs, and the notices of what is shipped. Asks nobody.
import { readFileSync } from 'node:fs';
import { licencesIn, problemsIn } from './licences/allowed';
import { shippedIn, shippingProblems } from './licences/bundled';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const shipped = await shippedIn('src/main.ts', process.cwd());
const problems = [...problemsIn(lock), ...shippingProblems(shipped, readFileSync('dist/Code.js', 'utf8'))];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else {
  const names = shipped.map(({ name, licence }) => `${name} (${licence})`).join(', ');
  console.log(`${licencesIn(lock).length} packages, each with an allowed licence. In the bundle: ${names}.`);
}
