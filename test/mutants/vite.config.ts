import { globSync } from 'node:fs';
import { defineConfig } from 'vite';

const root = `${import.meta.dirname}/../..`;

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

/** What nearly every test runs through is told apart by these; asked first, they stop a wrong day within a moment. */
const FIRST = ['days', 'calendar', 'words', 'profile', 'obligations-in-full', 'explain'];

/** The foundations first, what is generated last: the first test that fails ends a mutant. */
const place = (file: string): number => {
  const name = file.slice(file.lastIndexOf('/') + 1).replace('.test.ts', '');
  if (FIRST.includes(name)) return FIRST.indexOf(name);
  return /property|^never|^access$/.test(name) ? FIRST.length + 1 : FIRST.length;
};

const tests = [
  // The day-by-day count takes ten seconds; the worked dates of the domain stand in for it here.
  ...globSync('test/rules/**/*.test.ts', { cwd: root }).filter((file) => !file.endsWith('days-oracle.test.ts')),
  ...QUESTIONNAIRES.map((name) => `test/questionnaires/${name}.test.ts`),
].sort((one, other) => place(one) - place(other) || one.localeCompare(other));

const ENTRY = 'all-tests-of-the-rules';

/** Puts the rules, mutants and all, and the tests that watch them into one file. */
export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'error',
  plugins: [
    {
      name: ENTRY,
      resolveId: (id) => (id === ENTRY ? id : undefined),
      load: (id) =>
        id === ENTRY ? tests.map((file) => `import ${JSON.stringify(`${root}/${file}`)};`).join('\n') : undefined,
    },
  ],
  resolve: {
    alias: {
      vitest: `${import.meta.dirname}/vitest-in-mocha.ts`,
      '#rules/views': `${root}/rules/views.ts`,
      '#rules/words': `${root}/rules/words.ts`,
      '#rules': `${root}/rules/index.ts`,
    },
  },
  build: {
    ssr: true,
    // Two folders deep, as the tests are: they find the written examples from where they stand.
    outDir: `${root}/reports/mutants`,
    minify: false,
    target: 'node24',
    rolldownOptions: { input: { tests: ENTRY } },
  },
});
