import { build } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The questionnaires' tests that ask the rules alone; the others open a whole council. */
const QUESTIONNAIRES = [
  'answers',
  'bank',
  'chair-changes',
  'check-bank',
  'due-days',
  'each-kind-of-answer',
  'forms-of-each-part',
  'merge',
  'overview',
  'who-is-asked',
];

/** What nearly every test runs through is told apart by these; asked first, they stop a wrong day within a second. */
const FIRST = ['days', 'calendar', 'words', 'profile', 'obligations-in-full', 'explain'];

/** The foundations first, what is generated last: the first test that fails ends a mutant. */
class FoundationsFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const name = moduleId.slice(moduleId.lastIndexOf('/') + 1).replace('.test.ts', '');
      if (FIRST.includes(name)) return FIRST.indexOf(name);
      return /property|^never|^access$/.test(name) ? FIRST.length + 1 : FIRST.length;
    };
    return Promise.resolve([...files].sort((one, other) => place(one) - place(other)));
  }
}

/*
 * Each mutant loads the rules anew, and finding a hundred and forty files takes longer than the tests. So they are put into one
 * file first, mutants and all, with the same lines in it.
 */
const oneFile = `reports/one-file-${process.pid}`;
await build({
  configFile: false,
  logLevel: 'error',
  root: import.meta.dirname,
  publicDir: false,
  build: { ssr: 'rules/index.ts', outDir: oneFile, minify: false, target: 'node24' },
});

/** The tests that watch the rules while single lines of them are changed; the day-by-day count is left out, as it takes ten seconds. */
export default defineConfig({
  resolve: { alias: { '#rules': `${import.meta.dirname}/${oneFile}/index.js` } },
  test: {
    include: ['test/rules/**/*.test.ts', ...QUESTIONNAIRES.map((name) => `test/questionnaires/${name}.test.ts`)],
    exclude: ['test/rules/days-oracle.test.ts'],
    // Fifty of the generated cases, not four hundred: the written ones come first.
    env: { TZ: 'Europe/London', GENERATED_CASES: '50' },
    sequence: { sequencer: FoundationsFirst },
    // One load of the rules serves all tests: they are pure, so nothing is left over from one mutant to the next.
    isolate: false,
  },
});
