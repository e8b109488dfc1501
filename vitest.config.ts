import { defineConfig } from 'vitest/config';
import { testFiles } from './test/unit-tests.ts';

const { unit, sandbox } = testFiles();

export default defineConfig({
  test: {
    environment: 'node',
    env: { TZ: 'Europe/London' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: browser tests and sandboxes beside each other starve each other.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: [...unit], env: { STEADY_UNIT_TESTS: 'yes' } } },
      { extends: true, test: { name: 'sandbox', include: [...sandbox], benchmark: { include: [] } } },
    ],
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
