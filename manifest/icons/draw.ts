import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../test/browser.ts';

const HERE = import.meta.dirname;
/** Beside the panes, from where Outlook fetches what stands in its ribbon. */
const PANES = join(HERE, '..', '..', 'addin', 'public');
/** Each icon, its side in pixels as Teams or Outlook wants it, and where it goes. */
const ICONS = [
  ['color', 192, join(HERE, 'color.png')],
  ['outline', 32, join(HERE, 'outline.png')],
  ['color', 16, join(PANES, 'icon-16.png')],
  ['color', 32, join(PANES, 'icon-32.png')],
  ['color', 80, join(PANES, 'icon-80.png')],
] as const;

/** `node manifest/icons/draw.ts`: draws the PNG files from the SVG files beside them; run it after changing one. */
const browser = await launchBrowser();
for (const [name, side, to] of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const svg = await readFile(join(HERE, `${name}.svg`), 'utf8');
  await page.setContent(
    `<style>body{margin:0;background:transparent}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  await writeFile(to, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
