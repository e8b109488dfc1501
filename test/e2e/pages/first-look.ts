import type { FrameLocator } from 'playwright-core';

const SHOWN = `(main) => {
  const heard = [...main.querySelectorAll('.only-heard')];
  for (const one of heard) one.style.display = 'none';
  const words = main.innerText;
  for (const one of heard) one.style.display = '';
  return words;
}`;

/** The words of the page as a reader meets them: what is folded or only heard is not counted. */
export const wordsInFirstLook = async (tab: FrameLocator): Promise<readonly string[]> =>
  String(await tab.locator('main').evaluate(SHOWN))
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
