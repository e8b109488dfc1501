import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Goes to one of the rooms on the left, and asserts that it is that room. */
export async function goesTo(page: Page, room: string): Promise<Page> {
  await page.getByRole('navigation').getByRole('link', { name: room, exact: true }).click();
  await page.getByRole('main', { name: room === 'My desk' ? 'Tab' : room, exact: true }).waitFor();
  return page;
}

/** The tab in its frame, at the page with this heading. */
export async function tabAt(page: Page, heading: string | RegExp): Promise<FrameLocator> {
  await page.getByRole('main', { name: 'Tab', exact: true }).waitFor();
  const tab = page.frameLocator('.tab-room iframe');
  await tab.getByRole('heading', { level: 1, name: heading }).waitFor();
  return tab;
}

/** The entry of this meeting in the diary on the page, in whichever week it stands. */
export async function diaryEntry(page: Page, name: string, ref: string): Promise<Locator> {
  await page.getByRole('heading', { name: `Calendar of ${name}` }).waitFor();
  const entry = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new RegExp(ref) }) })
    .last();
  for (let week = 0; week < 16 && (await entry.count()) === 0; week++) {
    await page.getByRole('button', { name: 'Week after' }).click();
  }
  await entry.waitFor();
  return entry;
}

/** Opens the newest letter to this address, and gives what stands in it. */
export async function openLetter(page: Page, address: string): Promise<Locator> {
  await page.getByRole('heading', { name: 'Letters', exact: true }).waitFor();
  await page
    .getByRole('navigation', { name: 'Letters, newest first' })
    .getByRole('button', { name: address })
    .first()
    .click();
  const letter = page.getByRole('article');
  await letter.getByText(address).first().waitFor();
  return letter;
}

/** A part of a page of the tab, by its heading. */
export const part = (tab: FrameLocator, heading: string | RegExp): Locator =>
  tab.getByRole('region', { name: heading });
