import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../browser.ts';
import { openCouncil, type Council } from '../council.ts';
import type { SandboxOptions } from '../../../sandbox/testing.ts';

export interface Looks {
  readonly width?: number;
  readonly theme?: Theme;
}
export type Theme = 'default' | 'dark' | 'contrast';

/** The sandbox page in a browser, with the whole product behind it. */
export interface TrainingRoom {
  readonly council: Council;
  /** Opens the page at a room of it, as this person. */
  enter(name: string, place?: string, looks?: Looks): Promise<Page>;
  /** What the browser complained of so far: errors of ours and refusals of the content policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function openTrainingRoom(story: string, options: SandboxOptions): Promise<TrainingRoom> {
  const council = await openCouncil(story, { pages: true, ...options });
  const browser = await launchBrowser();
  const complaints: string[] = [];
  return {
    council,
    complaints,
    enter: async (name, place = 'chat', { width = 1280, theme = 'default' } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      // teams-js asks Microsoft for a list of origins when it is loaded; nothing here leaves this machine.
      await context.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => route.abort());
      // Not in a letter's frame: its origin is none, and it has no storage.
      await context.addInitScript({
        content: `if (window === window.top) localStorage['training-room-theme'] ??= '${theme}';`,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) complaints.push(message.text());
      });
      await page.goto(await addressOf(council, name, place));
      return page;
    },
    close: async () => {
      await browser.close();
      await council.sandbox.stop();
    },
  };
}

/** The address of a room as this person: `chat`, `calendar`, or a place in the tab such as `tab/desk?sub=meeting/SM-2026-0001`. */
export async function addressOf(council: Council, name: string, place: string): Promise<string> {
  const [room = 'chat', sub = ''] = place.split('?');
  return `${council.sandbox.url}/#/${room}?as=${await council.id(name)}${sub === '' ? '' : `&${sub}`}`;
}

/** Keeps a picture of the page where `STEADY_PICTURES` names a folder, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['STEADY_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
