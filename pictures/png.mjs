// Writes pictures so that a picture that looks the same stays the same file.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
// Playwright's own copy of pngjs: a browser's pictures are quick to write and large.
import { PNG } from 'playwright-core/lib/utilsBundle';

/** Pixels at round corners come out differently now and then. */
const TOLERATED = 100;

/** Replaces a picture of the page where something else is to be seen. */
export const writePicture = (file, bytes) =>
  write(file, bytes, (before, now) => differing(before, now, 3) <= TOLERATED, { filterType: 0, colorType: 2 });

/** Replaces a drawing, which may be transparent, where a pixel is another one. */
export const writeDrawing = (file, bytes, { isTransparent }) =>
  write(file, bytes, (before, now) => differing(before, now, 4) === 0, { colorType: isTransparent ? 6 : 2 });

const write = async (file, bytes, isSame, format) => {
  const picture = PNG.sync.read(bytes);
  const before = await readFile(file).catch(() => undefined);
  if (before && isSame(PNG.sync.read(before), picture)) return;
  await mkdir(path.dirname(file), { recursive: true });
  // Letters on plain grounds are smallest without filters.
  await writeFile(file, PNG.sync.write(picture, { deflateLevel: 9, deflateStrategy: 0, ...format }));
};

/** The first `channels` of red, green, blue and opacity are compared. */
const differing = (one, other, channels) => {
  if (one.width !== other.width || one.height !== other.height) return Number.POSITIVE_INFINITY;
  let pixels = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (one.data.compare(other.data, at, at + channels, at, at + channels)) pixels += 1;
  }
  return pixels;
};
