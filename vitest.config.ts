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
    coverage: {
      provider: 'v8',
      include: ['rules/**/*.ts'],
      // Shapes only: nothing of it runs.
      exclude: ['rules/views/**'],
      reportsDirectory: 'coverage',
      // Closed switches alone are left out: `v8 ignore next` before `satisfies never`.
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
});
