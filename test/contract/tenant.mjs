// Runs the contract suite against a real tenant: npm run contract -- --tenant. Without --tenant, against the sandbox.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const NEEDED = [
  'TENANT_ID',
  'BOT_APP_ID',
  'BOT_APP_SECRET',
  'API_APP_ID',
  'API_APP_SECRET',
  'PROVISION_APP_ID',
  'PROVISION_APP_SECRET',
  'ORGANISER_MAILBOX',
  'SITE_ID',
  'CONTRACT_WORKER',
  'CONTRACT_MANAGER',
];

const tenant = process.argv.includes('--tenant');
const missing = tenant ? NEEDED.filter((name) => !process.env[name]) : [];
if (missing.length > 0) {
  console.error(`The suite needs these settings to ask a tenant: ${missing.join(', ')}. See docs/contract-suite.md.`);
  process.exit(2);
}
const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
// What only the sandbox has (mishaps, a clock that turns, people to press buttons) is not asked of Microsoft.
const args = [
  vitest,
  'run',
  'test/contract',
  ...(tenant ? ['--exclude', 'test/contract/sandbox/**', '--testTimeout', '60000', '--no-file-parallelism'] : []),
];
const run = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(tenant ? { CONTRACT_TENANT: '1' } : {}) },
});
process.exit(run.status ?? 1);
