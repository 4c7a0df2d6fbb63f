import { Script } from 'node:vm';

/** Milliseconds. What is linear takes one of some hundred of it; what is not, minutes. */
const MOST = 20_000;

/** Does some work, and throws where it does not end: a test that waits for it would neither end nor fail. */
export const inTime = <T>(work: () => T): T => new Script('work()').runInNewContext({ work }, { timeout: MOST });
