import ts from 'typescript';
import { ownTarget, type Sources } from '../../bot/commands/reach/program.ts';

/** Imports that close a circle, of types too: `a.ts -> b.ts`, where a way leads from b back to a. */
export function circlesIn(sources: Sources): readonly string[] {
  const imports = new Map(Object.entries(sources).map(([file, text]) => [file, importedBy(file, text, sources)]));
  const circle = circleOf(imports);
  return [...imports]
    .flatMap(([file, targets]) =>
      targets.filter((target) => circle.get(file) === circle.get(target)).map((target) => `${file} -> ${target}`),
    )
    .sort();
}

const importedBy = (file: string, text: string, sources: Sources): readonly string[] =>
  [
    ...new Set(
      ts
        .preProcessFile(text, true, true)
        .importedFiles.map(({ fileName }) => ownTarget(file, fileName, sources))
        .filter((target) => target !== undefined && target in sources),
    ),
  ] as string[];

/** Which files lead to each other, by a number: Tarjan’s strongly connected components. */
function circleOf(imports: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  const lowest = new Map<string, number>();
  const circle = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const own = seen.size;
    seen.set(file, own);
    lowest.set(file, own);
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (circle.has(next)) continue;
      const reached = seen.has(next) ? (seen.get(next) ?? own) : visit(next);
      lowest.set(file, Math.min(lowest.get(file) ?? own, reached));
    }
    const low = lowest.get(file) ?? own;
    if (low === own) for (let last = ''; last !== file; circle.set(last, own)) last = open.pop() ?? file;
    return low;
  };
  for (const file of imports.keys()) if (!seen.has(file)) visit(file);
  return circle;
}
