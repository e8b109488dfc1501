import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';
import { PROOFS } from './test/prove/proofs.ts';
import { testFiles } from './test/unit-tests.ts';

const { unit: everyUnit, sandbox, browser } = testFiles();
// The gate runs the proofs by their own command; nobody waits for them twice.
const isProof = (file: string): boolean => PROOFS.some((proof) => file.startsWith(proof));
const unit = process.env['PROVED_APART'] === 'yes' ? everyUnit.filter((file) => !isProof(file)) : everyUnit;
const globalSetup = 'test/prepared-council.ts';
const withoutBench = { benchmark: { include: [] } };

/** One sort of test after another, each with so many beside each other. */
const inTurn = (groupOrder: number, atOnce: number) => ({
  sequence: { groupOrder },
  // A real tenant is asked by one test at a time.
  maxWorkers: process.env['CONTRACT_TENANT'] === '1' ? 1 : atOnce,
});

export default defineConfig({
  test: {
    environment: 'node',
    env: { TZ: 'Europe/London' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: unit, env: { STEADY_UNIT_TESTS: 'yes' }, ...withoutBench, ...inTurn(0, 2) },
      },
      // They mostly wait: for the product to come to rest, two ticks of its timer each time.
      { extends: true, test: { name: 'sandbox', include: sandbox, globalSetup, ...withoutBench, ...inTurn(1, 4) } },
      // Two cores: browsers beside each other starve each other. A page that was drawn anew under the pointer is pressed once more, as
      // a person would; what fails twice fails, and the report marks what needed the second time.
      {
        extends: true,
        test: { name: 'browser', include: browser, globalSetup, ...withoutBench, retry: 1, ...inTurn(2, 2) },
      },
      {
        extends: true,
        test: { name: 'bench', include: [], benchmark: { include: ['bench/*.bench.ts'] }, globalSetup },
      },
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
