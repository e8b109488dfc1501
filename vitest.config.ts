import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    env: { TZ: 'Europe/London' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: browser tests and sandboxes beside each other starve each other.
    maxWorkers: 2,
    coverage: { provider: 'v8', include: ['rules/**'], exclude: ['rules/views/**', 'rules/**/*.test.ts'], reportsDirectory: 'coverage' },
  },
});
