import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Job } from '../bench-worker';
import type { Measured } from './measure';

const WORKER = fileURLToPath(new URL('./bench-worker.mjs', import.meta.url));

/** Runs a job in a process of its own. */
export const inOwnProcess = (job: Job): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const worker = fork(WORKER, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const stop = (): void => void worker.kill();
    process.once('exit', stop);
    worker.once('message', (measured: Measured) => resolve(measured));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      process.off('exit', stop);
      reject(new Error(`Measuring ${job.subject.name} ended with exit status ${code}`));
    });
    worker.send(job);
  });
