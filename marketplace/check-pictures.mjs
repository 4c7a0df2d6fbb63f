// Icons, consent logo, banner and screenshots: there, of the right size, and no larger than need be.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { DRAWINGS, LANGUAGES, LARGEST_KIT, LARGEST_LOGO, SCREENSHOTS } from './kit.mjs';
import { pngHeader } from './png-header.mjs';

/** -> what is wrong with the pictures of the kit in a folder, in words that begin with the file. */
export const pictureProblems = async (folder) =>
  [
    ...(await Promise.all(DRAWINGS.map((drawing) => drawingProblems(folder, drawing)))),
    ...(await Promise.all(LANGUAGES.map((language) => screenshotProblems(folder, language)))),
    await differences(folder),
    await sizeProblems(folder),
  ].flat();

const drawingProblems = async (folder, drawing) => {
  const { file, source } = drawing;
  const hasSource = await stat(path.join(folder, source)).catch(() => undefined);
  const problems = await problemsOf(folder, file, drawing);
  const isLarge = file.startsWith('consent-logo') && (await sizeOf(path.join(folder, file))) > LARGEST_LOGO;
  return [
    ...problems,
    ...(hasSource ? [] : [`${source} is missing`]),
    ...(isLarge ? [`${file} is larger than 1 MB`] : []),
  ];
};

const screenshotProblems = async (folder, language) => {
  const { least, most } = SCREENSHOTS;
  const names = await screenshotsIn(folder, language);
  const isRight = names.length >= least && names.length <= most;
  const problems = await Promise.all(
    names.map((name) => problemsOf(folder, `screenshots/${language}/${name}`, SCREENSHOTS)),
  );
  return [
    ...(isRight ? [] : [`screenshots/${language} has ${names.length} pictures, not ${least} to ${most}`]),
    ...problems.flat(),
  ];
};

const problemsOf = async (folder, file, { width, height, isTransparent }) => {
  const bytes = await readFile(path.join(folder, file)).catch(() => undefined);
  if (!bytes) return [`${file} is missing`];
  const header = pngHeader(bytes);
  if (!header) return [`${file} is no PNG`];
  const isRight = header.width === width && header.height === height;
  return [
    ...(isRight ? [] : [`${file} is ${header.width} x ${header.height}, not ${width} x ${height}`]),
    ...(header.isTransparent === isTransparent ? [] : [`${file} is ${isTransparent ? 'not ' : ''}transparent`]),
  ];
};

const differences = async (folder) => {
  const lists = await Promise.all(LANGUAGES.map((language) => screenshotsIn(folder, language)));
  return new Set(lists.map(String)).size > 1 ? ['screenshots have other names in one language than in another'] : [];
};

const screenshotsIn = async (folder, language) =>
  (await readdir(path.join(folder, 'screenshots', language)).catch(() => [])).sort();

const sizeProblems = async (folder) => {
  const files = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(files.map((file) => sizeOf(path.join(folder, file))));
  const sum = sizes.reduce((all, size) => all + size, 0);
  return sum > LARGEST_KIT ? [`All files have ${sum} bytes together, more than ${LARGEST_KIT}`] : [];
};

const sizeOf = async (file) => {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? found.size : 0;
};
