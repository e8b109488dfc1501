import type { Page } from 'playwright-core';
import { buildPages } from '../../sandbox/build-pages.ts';
import { startSandbox, type Sandbox } from '../../sandbox/testing.ts';
import { launchBrowser } from '../browser.ts';
import { practiceBot, type PracticeBot } from './practice-bot.ts';

export interface Room {
  readonly sandbox: Sandbox;
  readonly bot: PracticeBot;
  /** Opens the page at a place, as a person, on a screen of this width. */
  open(place: string, looks?: { readonly width?: number; readonly theme?: string }): Promise<Page>;
  close(): Promise<void>;
}

/** A training room with a bot to practise on, and a browser to look at it. */
export async function openRoom(): Promise<Room> {
  await buildPages();
  const sandbox = await startSandbox({ now: '2026-12-14T09:00:00Z', env: { TIMER_SECONDS: '1' } });
  const bot = await practiceBot(sandbox);
  const browser = await launchBrowser();
  return {
    sandbox,
    bot,
    open: async (place, { width = 1280, theme = 'default' } = {}) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'en-GB' });
      // teams-js asks Microsoft for a list of origins when it is loaded; nothing here leaves this machine.
      await context.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => route.abort());
      await context.addInitScript((name) => localStorage.setItem('training-room-theme', name), theme);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(`${sandbox.url}/#/${place}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await bot.stop();
      await sandbox.stop();
    },
  };
}
