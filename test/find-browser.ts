import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { chromium } from 'playwright-core';

/** What a machine says of itself. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly has: (file: string) => boolean;
  /** Where a browser stands that Playwright fetched. */
  readonly fetched: string;
}

const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MACOS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** The browser that the tests drive: the one that was named, one that stands where such browsers do, or a fetched one. */
export function browserOn(machine: Machine): string | undefined {
  const named = machine.env['STEADY_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return [...usualPlaces(machine), machine.fetched].find(machine.has);
}

function usualPlaces({ platform, env }: Machine): readonly string[] {
  if (platform === 'win32') {
    const homes = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return homes.flatMap((home) => (home ? WINDOWS.map((name) => win32.join(home, name)) : []));
  }
  if (platform === 'darwin') return MACOS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return LINUX.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  has: existsSync,
  fetched: chromium.executablePath(),
});
