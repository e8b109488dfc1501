import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { browserOn, thisMachine } from './find-browser.ts';

const SAY =
  'The tests need a Chromium, Chrome or Edge: none was found, and fetching one did not work. Install one, or name it in STEADY_CHROMIUM.';

/** Sees to it that there is a browser for the tests; answers what is wrong, in one sentence, when there cannot be one. */
export async function fetchBrowser(): Promise<string | undefined> {
  const named = process.env['STEADY_CHROMIUM'];
  if (browserOn(thisMachine()) === undefined) {
    console.log('There is no browser for the tests here yet: fetching Chromium.');
    fetchOne(isDebianAsRoot());
  }
  try {
    const browser = await launchBrowser();
    await browser.close();
    return undefined;
  } catch {
    return named === undefined || named === ''
      ? SAY
      : `STEADY_CHROMIUM names ${named}, which does not start as a browser.`;
  }
}

/** Debian's own comes with the libraries it needs; elsewhere Playwright's, into its own folder. */
function fetchOne(fromDebian: boolean): void {
  if (fromDebian) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium']);
    return;
  }
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  run(process.execPath, [join(playwright, 'cli.js'), 'install', '--no-shell', 'chromium']);
}

function run(program: string, args: readonly string[]): void {
  // What it prints goes to the error stream: the last line on the other one is the count of the tests.
  spawnSync(program, args, {
    stdio: ['ignore', process.stderr, 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isDebianAsRoot(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
