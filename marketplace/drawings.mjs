// Icons, consent logo and banner: their SVG sources, drawn by a browser.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { writeDrawing } from '../pictures/png.mjs';
import { inRoot } from '../pictures/preview.mjs';
import { DRAWINGS } from './kit.mjs';

/** Draws what the kit lists. `inKit` makes a path in the kit's folder of its parts. */
export const drawAll = async (browser, inKit) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    // The banner has words in the preview's fonts, which lie beside its styles.
    await page.goto(String(pathToFileURL(inRoot('build/page/main.css'))));
    for (const { file, source, width, height, isTransparent } of DRAWINGS) {
      await page.setViewportSize({ width, height });
      await page.setContent(pageOf(await readFile(inKit(source), 'utf8'), width, height));
      await page.evaluate(() => document.fonts.ready);
      await writeDrawing(inKit(file), await page.screenshot({ omitBackground: isTransparent }), { isTransparent });
    }
  } finally {
    await context.close();
  }
};

const pageOf = (svg, width, height) => `<!doctype html>
<link rel="stylesheet" href="${pathToFileURL(inRoot('build/page/main.css'))}">
<style>
  html, body { margin: 0; background: none; }
  svg { position: fixed; inset: 0; width: ${width}px; height: ${height}px; }
</style>
${svg}`;
