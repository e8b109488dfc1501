import { format } from 'node:util';
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend, type ExpectStatic } from '@vitest/expect';
import { expect as chaiExpect, use } from 'chai';

/*
 * The tests of the rules are written for vitest, which loads them anew for every mutant. Mocha loads them once and then only turns
 * the next mutant on: that is why the whole of the rules can be asked within minutes. Here are the few words of vitest that those
 * tests use, said in Mocha; `expect` is vitest's own.
 */

// Fifty of the generated cases, not four hundred: the written ones come first.
process.env['GENERATED_CASES'] ??= '50';
process.env.TZ = 'Europe/London';

interface Mocha {
  readonly describe: (title: string, suite: () => void) => void;
  readonly it: (title: string, test: () => unknown) => void;
  readonly before: (run: () => unknown) => void;
  readonly after: (run: () => unknown) => void;
}

/** Mocha puts its words beside the other globals while it loads a file. */
const mocha = (): Mocha => globalThis as typeof globalThis & Mocha;

const used = new Map<string, number>();

/** A title of its own for every test, for Mocha knows a test by its title. */
function once(title: string): string {
  const before = used.get(title) ?? 0;
  used.set(title, before + 1);
  return before === 0 ? title : `${title} (${before + 1})`;
}

type Row = readonly unknown[];
const asRow = (row: unknown): Row => (Array.isArray(row) ? row : [row]);

function withEach<Run extends (...row: never[]) => unknown>(say: (title: string, run: () => unknown) => void) {
  const each = (rows: readonly unknown[]) => (title: string, run: Run) => {
    for (const row of rows.map(asRow))
      say(format(title, ...row.slice(0, places(title))), () => run(...(row as Parameters<Run>)));
  };
  return Object.assign(say, { each });
}

/** How many of a row's values the title names. */
const places = (title: string): number => title.match(/%[sdj]/g)?.length ?? 0;

export const describe = withEach((title, suite) => {
  mocha().describe(once(title), () => void suite());
});
export const it = withEach((title, test) => {
  mocha().it(once(title), test);
});
export const beforeAll = (run: () => unknown): void => {
  mocha().before(run);
};
export const afterAll = (run: () => unknown): void => {
  mocha().after(run);
};

use(JestExtend);
use(JestChaiExpect);
use(JestAsymmetricMatchers);
export const expect = chaiExpect as unknown as ExpectStatic;
