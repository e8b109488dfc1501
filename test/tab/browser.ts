import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { buildAsShipped } from '../../sandbox/build-pages.ts';
import { launchBrowser } from '../browser.ts';
import { startCannedServer, type CannedServer } from './canned-server.ts';

export interface Opened {
  readonly page: Page;
  readonly tab: Frame;
  /** What the browser complained of: our own errors and refusals of the content policy. */
  readonly complaints: readonly string[];
}

export interface Stage {
  readonly server: CannedServer;
  readonly browser: Browser;
  readonly open: (
    place: string,
    options?: {
      readonly theme?: string;
      readonly width?: number;
      readonly height?: number;
      /** Which frame of Teams it is. */
      readonly frame?: string;
    },
  ) => Promise<Opened>;
  readonly end: () => Promise<void>;
}

/** The person changes the look of Teams while the tab is open. */
export async function turnTo({ page, tab }: Opened, theme: 'default' | 'dark' | 'contrast'): Promise<void> {
  await page.evaluate(`turn('${theme}')`);
  await tab.locator(`.steady[data-theme="${theme}"]`).waitFor();
}

/** The window changes, and the tab in it with it: its frame is another process, which hears of it a moment later. */
export async function resize({ page, tab }: Opened, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await tab.waitForFunction(`innerWidth === ${String(width)}`);
}

/** The tab as it is shipped, in a frame, in a browser. Nothing outside this machine is asked. */
export async function raiseStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'steady-tab-'));
  await buildAsShipped({
    configFile: fileURLToPath(new URL('../../tab/vite.config.ts', import.meta.url)),
    build: { outDir: folder, emptyOutDir: true },
  });
  const server = await startCannedServer(folder);
  const browser = await launchBrowser('--lang=en-GB');
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' });
  await context.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => route.abort());

  return {
    server,
    browser,
    open: async (place, { theme = 'default', width = 1280, height = 900, ...inMeeting } = {}) => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height });
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) complaints.push(message.text());
      });
      await page.goto(server.hostUrl(place, theme, inMeeting));
      const tab = page.frames().find((frame) => frame.url().startsWith(server.tabUrl));
      if (tab === undefined) throw new Error('The host has no frame with the tab.');
      await tab.locator('.steady h1').first().waitFor();
      return { page, tab, complaints };
    },
    end: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
