import { build } from '../../build.mjs';

/** The bundle tests load dist/ as it is pushed, so it is built once before all suites. */
export default async () => {
  await build({ quiet: true });
};
