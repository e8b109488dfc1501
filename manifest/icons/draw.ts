import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../test/browser.ts';

/** Each icon, and its side in pixels as Teams wants it. */
const ICONS = [
  ['color', 192],
  ['outline', 32],
] as const;

/** `node manifest/icons/draw.ts`: draws the PNG files from the SVG files beside them; run it after changing one. */
const browser = await launchBrowser();
for (const [name, side] of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const svg = await readFile(join(import.meta.dirname, `${name}.svg`), 'utf8');
  await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
  await writeFile(join(import.meta.dirname, `${name}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
