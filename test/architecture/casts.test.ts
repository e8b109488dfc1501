import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { STILL_ALLOWED } from './still-allowed.ts';

/** Where a cast says that something is of a kind, and nobody looked. `as const` and `as unknown` say nothing of the sort. */
function castsIn(file: string, text: string): readonly ts.AsExpression[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const casts: ts.AsExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && !/^(?:const|unknown)$/.test(node.type.getText())) casts.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2024, true, kind));
  return casts;
}

/** A text from outside that is said to have a shape without anybody having looked. */
const unlookedAt = (file: string, text: string): readonly string[] =>
  castsIn(file, text)
    .filter(({ expression }) => /^\(?(?:await )?(?:JSON\.parse\(|\w+\.json\()/.test(expression.getText()))
    .map(() => file);

const files = globSync('{rules,bot,tab}/**/*.{ts,tsx}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/node_modules|dist/.test(file))
  .map((file) => [file, readFileSync(file, 'utf8')] as const);

describe('What the compiler is told instead of finding out', () => {
  it.each(Object.entries(STILL_ALLOWED.casts))('%s casts no more often than is still allowed', (ring, most) => {
    const here = files.filter(([file]) => file.startsWith(`${ring}/`));
    expect(here.flatMap(([file, text]) => castsIn(file, text)).length).toBeLessThanOrEqual(most);
  });

  it('what is read as JSON is looked at before it is used, but where it is still allowed not to be', () => {
    expect(files.flatMap(([file, text]) => unlookedAt(file, text)).sort()).toEqual(STILL_ALLOWED.jsonUnlookedAt);
  });

  it('a cast is found in brackets, over lines and twice over; `as const` is none', () => {
    expect(castsIn('a.ts', 'const a = (b as\n  C) as D; const e = [1] as const; f as unknown;')).toHaveLength(2);
    expect(unlookedAt('a.ts', 'const a = JSON.parse(text) as { b: string };')).toEqual(['a.ts']);
    expect(unlookedAt('a.ts', 'const a = (await response.json()) as B;')).toEqual(['a.ts']);
    expect(unlookedAt('a.ts', 'const a = S.parse(JSON.parse(text) as unknown);')).toEqual([]);
  });
});
