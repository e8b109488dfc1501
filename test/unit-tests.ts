import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';

/*
 * Which tests are unit tests: those from which no import leads to the sandbox or to a browser. Found and not listed, so that a
 * test may be moved or renamed. One that gets there by another way is stopped by the sandbox and the browser themselves.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** What starts a sandbox, and what a browser. */
const SANDBOX = ['sandbox/cloud.ts', 'sandbox/main.ts'];
const BROWSER = ['test/browser.ts'];

/** What a test starts; one with a browser may have a sandbox too. */
type Sort = 'unit' | 'sandbox' | 'browser';

const IMPORT = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)['"](\.[^'"]+)['"]/g;

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)]
    .map(([, to = '']) => join(dirname(file), to))
    .filter((to) => existsSync(join(root, to)));

/** Whether an import of this file, or of one that it imports, leads to one of those. */
export function leadsTo(ends: readonly string[], file: string, seen = new Set<string>()): boolean {
  if (ends.includes(file)) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  return importsOf(file).some((next) => leadsTo(ends, next, seen));
}

const sortOf = (file: string): Sort =>
  leadsTo(BROWSER, file) ? 'browser' : leadsTo(SANDBOX, file) ? 'sandbox' : 'unit';

/** Every test file, sorted. */
export function testFiles(): Readonly<Record<Sort, string[]>> {
  const all = globSync('test/**/*.test.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const { unit = [], sandbox = [], browser = [] } = Object.groupBy(all.sort(), sortOf);
  return { unit, sandbox, browser };
}
