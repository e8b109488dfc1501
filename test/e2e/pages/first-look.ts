import type { FrameLocator } from 'playwright-core';

const SHOWN = `(() => {
  const main = document.querySelector('main');
  const heard = [...main.querySelectorAll('.only-heard')];
  for (const one of heard) one.style.display = 'none';
  const words = main.innerText;
  for (const one of heard) one.style.display = '';
  return words;
})()`;

/** The words of the page as a reader meets them: what is folded or only heard is not counted. */
export async function wordsInFirstLook(tab: FrameLocator): Promise<readonly string[]> {
  const frame = await (await tab.locator('main').elementHandle())?.ownerFrame();
  if (frame === null || frame === undefined) throw new Error('There is no tab on the page.');
  const text = await frame.evaluate<string>(SHOWN);
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
