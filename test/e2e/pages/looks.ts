import type { Page } from 'playwright-core';
import { axeIn } from '../../axe.ts';
import { picture, type Theme } from './training-room.ts';

/** In which looks a page is looked at: its theme, the width of the window, and whether for all rules or for colours alone. */
const LOOKS: readonly (readonly [Theme, number, 'all rules' | 'colours'])[] = [
  ['default', 320, 'all rules'],
  ['dark', 1280, 'all rules'],
  ['contrast', 320, 'colours'],
];

const WIDER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/**
 * What axe finds on the page and in its frames, in each look, and where it is wider than the window; none of it is right.
 * Colours do not hang on the width, nor the rest on the theme: each is looked at once.
 */
export async function findingsOn(
  page: Page,
  name: string,
  turn: (theme: Theme) => Promise<void>,
  /** The sandbox’s own page around a page of the tab has been looked at where its chats were. */
  where: 'everywhere' | 'in the tab' = 'everywhere',
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [theme, width, rules] of LOOKS) {
    await page.setViewportSize({ width, height: 800 });
    await turn(theme);
    const look = `${name}, ${theme}, ${String(width)}`;
    for (const frame of page.frames().filter((one) => where === 'everywhere' || one !== page.mainFrame())) {
      found.push(...(await axeIn(frame, rules)).map((finding) => `${look}: ${finding}`));
      const tooWide = await frame.evaluate<number>(WIDER).catch(() => 0);
      if (tooWide > 0) found.push(`${look}: ${String(tooWide)} pixels too wide`);
    }
    await picture(page, look.replaceAll(/[^a-z0-9]+/gi, '-'));
  }
  return found;
}

/** Chooses the look at the top of the sandbox page, and waits until the tab has it too. */
export const chooseLook =
  (page: Page) =>
  async (theme: Theme): Promise<void> => {
    await page.getByRole('combobox', { name: 'Look' }).selectOption(theme);
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    if ((await page.locator('.tab-room iframe').count()) > 0)
      await page.frameLocator('.tab-room iframe').locator(`.steady[data-theme="${theme}"]`).waitFor();
  };
