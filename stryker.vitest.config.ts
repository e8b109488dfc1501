import { defineConfig } from 'vitest/config';

/** The tests that watch the rules while single lines of them are changed; the day-by-day count is left out, as it takes ten seconds. */
export default defineConfig({
  test: {
    include: ['test/rules/**/*.test.ts', 'test/questionnaires/**/*.test.ts'],
    exclude: ['test/rules/days-oracle.test.ts', 'test/questionnaires/{asked,form-pages}.test.ts'],
    env: { TZ: 'Europe/London' },
    // One load of the rules serves all tests: they are pure, so nothing is left over from one mutant to the next.
    isolate: false,
  },
});
