// Runs every test: rules, casework, gateways, doors, pages in a real browser. The last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const report = join(process.cwd(), 'reports', 'tests.json');
mkdirSync(join(process.cwd(), 'reports'), { recursive: true });
rmSync(report, { force: true });

const vitest = join(process.cwd(), 'node_modules', 'vitest', 'vitest.mjs');
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)];
const child = spawn(process.execPath, ['--no-warnings', vitest, ...args], {
  stdio: 'inherit',
  env: { ...process.env, TZ: process.env.TZ ?? 'Europe/London' },
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
