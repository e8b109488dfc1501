import { chromium, type Browser } from 'playwright-core';
import { browserOn, thisMachine } from './find-browser.ts';

/** Without sandbox of its own, which root may not have, and without talking to its maker. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(...more: readonly string[]): Promise<Browser> {
  if (process.env['STEADY_UNIT_TESTS'] !== undefined) throw new Error('A unit test starts no browser.');
  const executablePath = browserOn(thisMachine());
  if (executablePath === undefined) throw new Error('There is no browser here: `npm test` finds or fetches one.');
  return chromium.launch({ executablePath, args: [...QUIET, ...more] });
}
