import type { Locator, Page } from 'playwright-core';

/** One person's chat with Steady, as it stands on the page. */
export interface ChatPage {
  readonly page: Page;
  says(words: string): Promise<void>;
  /** The newest card whose heading begins so, once it is there. */
  card(heading: string): Promise<Locator>;
  /** Presses a button of that card and waits until the card with the next heading stands there. */
  presses(heading: string, button: string, next: string): Promise<Locator>;
}

/** Becomes this person at the top of the page; it is their chat that opens. */
export async function becomes(page: Page, name: string): Promise<ChatPage> {
  const option = page.getByRole('combobox', { name: 'You are' }).locator('option', { hasText: name });
  await option.waitFor({ state: 'attached' });
  await page.getByRole('combobox', { name: 'You are' }).selectOption((await option.getAttribute('value')) ?? '');
  await page.getByRole('navigation').first().getByRole('link', { name: 'Chat' }).click();
  return chatPage(page, name);
}

/** The chat on this page; fails where the page shows another room or another person. */
export async function chatPage(page: Page, name: string): Promise<ChatPage> {
  await page.getByText(`Chat with ${name}`, { exact: true }).waitFor();
  const messages = page.locator('.messages > li');
  const card = async (heading: string): Promise<Locator> => {
    const found = messages.filter({ has: page.getByRole('heading', { name: startsWith(heading) }) }).last();
    await found.waitFor();
    return found;
  };
  return {
    page,
    card,
    says: async (words) => {
      const before = await messages.count();
      await page.getByRole('textbox', { name: 'Message' }).fill(words);
      await page.keyboard.press('Enter');
      await messages.nth(before + 1).waitFor();
      await page.locator('.typing').waitFor({ state: 'detached' });
    },
    presses: async (heading, button, next) => {
      await (await card(heading)).getByRole('button', { name: button, exact: true }).click();
      return card(next);
    },
  };
}

/** Finds a child or a worker by typing, and takes the one offered under this title. */
export async function findsByTyping(within: Locator, label: RegExp, typed: string, title: string): Promise<void> {
  await within.getByRole('combobox', { name: label }).fill(typed);
  // One’s own children stand in a list of their own beside it.
  await within.getByRole('listbox', { name: 'Found' }).getByRole('option', { name: title }).click();
}

const startsWith = (words: string): RegExp => new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
