import { defineConfig } from 'vitest/config';

/** The questionnaires' tests that ask the rules alone; the others open a whole council. */
const QUESTIONNAIRES = [
  'answers',
  'bank',
  'check-bank',
  'due-days',
  'each-kind-of-answer',
  'forms-of-each-part',
  'merge',
  'overview',
  'who-is-asked',
];

/** The tests that watch the rules while single lines of them are changed; the day-by-day count is left out, as it takes ten seconds. */
export default defineConfig({
  test: {
    include: ['test/rules/**/*.test.ts', ...QUESTIONNAIRES.map((name) => `test/questionnaires/${name}.test.ts`)],
    exclude: ['test/rules/days-oracle.test.ts'],
    env: { TZ: 'Europe/London' },
    // One load of the rules serves all tests: they are pure, so nothing is left over from one mutant to the next.
    isolate: false,
  },
});
