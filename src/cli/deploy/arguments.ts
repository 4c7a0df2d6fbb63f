import { positiveNumber, readOptions } from '../terminal/options';

export const USAGE = `Usage: npm run deploy -- [--dry-run] [--rollback VERSION]

Checks the project, builds, pushes it to Apps Script, makes a version of it, and points the existing deployments
of the add-on and of the web app at that version. Where there is no deployment yet, it makes the two, once.

  --dry-run            says what stands in the way and prints the commands; changes nothing, needs no login
  --rollback VERSION   points the existing deployments at an earlier version (a number of Apps Script's);
                       pushes nothing, makes no version
  --help               this text

What has to be: .clasp.json names your project; the Git work tree is clean (.clasp.json and deployments.json may
differ); the version in package.json is newer than the one deployed last; CHANGELOG.md has a section of that version,
or something under [Unreleased].

The deployments are those whose descriptions begin with "Kidoku add-on" and "Kidoku web app", or those that
deployments.json names, beside package.json:
  { "addOn": "AKfycb…", "webApp": "AKfycb…" }   (both may be the same; null: there shall be none)

If it stops halfway, it says what is done and what is not. Run it again: it goes on from there.`;

export type DeployRequest = {
  readonly dryRun: boolean;
  /** The Apps Script version that the deployments shall point at. `undefined`: a new one. */
  readonly rollback: number | undefined;
};

/** What a command line asks for; throws a usage error. */
export const deployRequest = (argv: readonly string[]): DeployRequest => {
  const values = readOptions(argv, {
    'dry-run': { type: 'boolean', default: false },
    rollback: { type: 'string' },
  });
  return {
    dryRun: values['dry-run'],
    rollback: values.rollback === undefined ? undefined : positiveNumber('--rollback', values.rollback),
  };
};
