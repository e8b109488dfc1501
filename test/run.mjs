// Runs every test (rules, casework, gateways, doors, pages in a real browser), or those that are named. The last line is
// `N passed, N failed`.
import '../needs-node.mjs';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = join(root, 'reports', 'tests.json');
mkdirSync(join(root, 'reports'), { recursive: true });
rmSync(report, { force: true });

if (!process.argv.includes('--project=unit')) {
  const { fetchBrowser } = await import('./fetch-browser.ts');
  const missing = await fetchBrowser();
  if (missing !== undefined) {
    console.error(missing);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)];
const child = spawn(process.execPath, ['--no-warnings', vitest, ...args], {
  cwd: root,
  stdio: 'inherit',
  // What Node compiles of our files is kept for the next process: commands and products start in half the time.
  env: { NODE_COMPILE_CACHE: join(root, 'reports', 'compiled'), ...process.env, TZ: process.env.TZ ?? 'Europe/London' },
});

child.on('exit', (code) => {
  let passed = 0;
  let failed = 0;
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(report, 'utf8'));
    passed = numPassedTests;
    failed = numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites));
  } catch {
    failed = 1;
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(code === 0 && failed === 0 && passed > 0 ? 0 : 1);
});
