import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { isAllowed, WITH_NOTICE, WITHOUT_NOTICE } from './allowed';

/** A package of which something is in the bundle. */
export type Shipped = {
  readonly name: string;
  readonly licence: string;
  /** The line of its licence file that names who holds the rights. */
  readonly notice: string | undefined;
};

/** The packages of which something is in what becomes of a file. `root` holds node_modules. */
export const shippedIn = async (entry: string, root: string): Promise<readonly Shipped[]> => {
  const { metafile } = await esbuild.build({
    ...{ entryPoints: [entry], absWorkingDir: root, outdir: 'build', bundle: true, format: 'esm', target: 'es2020' },
    ...{ write: false, metafile: true, logLevel: 'silent' },
  });
  const inputs = Object.values(metafile?.outputs ?? {}).flatMap((output) => Object.entries(output.inputs));
  const names = inputs.flatMap(([file, { bytesInOutput }]) => {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    return name && bytesInOutput > 0 ? [name] : [];
  });
  return [...new Set(names)].sort().map((name) => shipped(name, path.join(root, 'node_modules', name)));
};

const shipped = (name: string, folder: string): Shipped => {
  const { license }: { license: string } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(path.join(folder, file), 'utf8') : '';
  return { name, licence: license, notice: /^\s*(copyright .*\S)/im.exec(text)?.[1] };
};

/** -> what may not be in the bundle, or not without its notice there. */
export const shippingProblems = (all: readonly Shipped[], bundle: string): readonly string[] =>
  all.flatMap(({ name, licence, notice }) => {
    if (isAllowed(licence, WITHOUT_NOTICE)) return [];
    if (!isAllowed(licence, WITH_NOTICE)) return [`${name}: ${licence} may not be in the bundle`];
    return notice && bundle.includes(notice) ? [] : [`${name}: the bundle lacks its notice, "${notice}"`];
  });
