// Unpacks the Chromium of @sparticuz/chromium into the folder that is its argument. Run as a process of its own:
// the package unpacks to os.tmpdir(), and takes whatever lies there for its own.
import { mkdirSync, renameSync, rmSync } from 'node:fs';

const folder = process.argv[2];
const unpacking = `${folder}-${process.pid}`;
mkdirSync(unpacking, { recursive: true });
process.env.TMPDIR = unpacking;
// With it the package unpacks its libraries too: a bare machine may lack NSS.
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
await chromium.executablePath();
try {
  renameSync(unpacking, folder);
} catch {
  // Another test file was faster.
  rmSync(unpacking, { recursive: true });
}
