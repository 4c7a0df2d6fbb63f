import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { BUNDLE } from './subject';

export type BundleFigures = { readonly bytes: number; readonly ms: number };

/** The bundle's size, and the median of the times that fresh contexts take to evaluate it. */
export const bundleFigures = (): BundleFigures => {
  const source = readFileSync(path.join(BUNDLE, 'Code.js'), 'utf8');
  const times = Array.from({ length: 15 }, () => {
    const context = vm.createContext({});
    const start = performance.now();
    new vm.Script(source).runInContext(context);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { bytes: Buffer.byteLength(source), ms: times[7] ?? 0 };
};
