import ts from 'typescript';
import { allMoments, momentsRaised } from '../../bot/commands/reach/moments.ts';
import type { Product } from '../../bot/commands/reach/program.ts';
import { behind, reachOf } from '../../bot/commands/reach/reached.ts';

/**
 * The rules that nothing which starts leads to, by name. A list from which a type is made is a word list and no rule: whoever says
 * the type uses it.
 */
export function rulesNotReached(product: Product, starts: readonly string[]): readonly string[] {
  const { checker, files, placeOf } = product;
  const index = files.find((file) => placeOf(file) === 'rules/index.ts');
  const module = index === undefined ? undefined : checker.getSymbolAtLocation(index);
  if (module === undefined) throw new Error('rules/index.ts exports nothing');
  const { reaches } = reachOf(product, { starts });
  const wordLists = listsOfTypes(product);
  return checker
    .getExportsOfModule(module)
    .map((exported) => behind(exported, checker) ?? exported)
    .filter((symbol) => (symbol.flags & ts.SymbolFlags.Value) !== 0 && !wordLists.has(symbol) && !reaches(symbol))
    .map(({ name }) => name)
    .sort();
}

/** Every value of which a type says `typeof`. */
function listsOfTypes({ checker, files }: Product): ReadonlySet<ts.Symbol> {
  const lists = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeQueryNode(node)) {
      const symbol = behind(checker.getSymbolAtLocation(node.exprName), checker);
      if (symbol?.valueDeclaration !== undefined && isList(symbol.valueDeclaration)) lists.add(symbol);
    }
    ts.forEachChild(node, visit);
  };
  files.forEach(visit);
  return lists;
}

function isList(declaration: ts.Node): boolean {
  let value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  while (value !== undefined && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) value = value.expression;
  return value !== undefined && ts.isArrayLiteralExpression(value);
}

/** Moments from which something would be owed, and that nothing ever says have come. */
export function momentsNotRaised(product: Product, starts: readonly string[]): readonly string[] {
  const raised = momentsRaised(product, reachOf(product, { starts, showsOnly: EXPLAINS }));
  return allMoments(product).filter((moment) => !raised.has(moment));
}

/** To say what would be owed raises nothing. */
const EXPLAINS = /^rules\/(explain|explanation|what-if)/;
