import { statSync } from 'node:fs';
import { Presets, SingleBar } from 'cli-progress';

/** Below this many bytes reading is over before a bar could be seen. */
const LARGE = 30_000_000;

/** `update` takes the bytes that were read and those that there are. */
export type Progress = { readonly update: (done: number, total: number) => void; readonly stop: () => void };

/** A bar on standard error while large files are read; nothing where nobody watches. */
export const progressBar = (title: string, paths: readonly string[]): Progress => {
  if (!process.stderr.isTTY || sizeOf(paths) < LARGE) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar(
    { format: `${title} {bar} {percentage} % · {eta_formatted}`, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(100, 0);
  let shown = 0;
  const update = (done: number, total: number): void => {
    const percent = Math.floor((done / total) * 100);
    if (percent !== shown) bar.update(percent);
    shown = percent;
  };
  return { update, stop: () => bar.stop() };
};

/** A folder counts as large: what lies in it is only known once it has been read. */
const sizeOf = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return sum + (found?.isDirectory() === true ? LARGE : (found?.size ?? 0));
  }, 0);
