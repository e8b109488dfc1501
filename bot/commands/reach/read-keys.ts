import { explainProfile, profileNamed } from '#rules';
import ts from 'typescript';
import type { Product } from './program.ts';
import { reachOf, topOf } from './reached.ts';
import { isValueUsed } from './used-values.ts';

/* Which keys of the procedure a decision reads, as the compiler knows it: by property, wherever its value went. */

/** The description, the values, and what checks and shows them read every key; to explain a decision is not to take it. */
const SHOWS_ALL =
  /^rules\/(profiles|profile-keys)\/|^rules\/(explain|explanation|what-if)|^rules\/profile(-check|-compare|-law|-schema|-shape)?\.ts$/;

const AT_WORK = ['bot/main.ts', 'tab/main.tsx'];

/** The keys that nothing at work reads for more than their source, in the order of the description. */
export function unreadKeys(
  product: Product,
  keys = explainProfile(profileNamed('blended-default')).map(({ key }) => key),
  starts: readonly string[] = AT_WORK,
): readonly string[] {
  const read = readDeclarations(product, starts, new Set(keys.map(nameOf)));
  const described = describedKeys(product);
  const propertyOf = (key: string): ts.Symbol | undefined =>
    key
      .split('.')
      .reduce<ts.Symbol | undefined>(
        (symbol, name) => symbol && product.checker.getTypeOfSymbol(symbol).getProperty(name),
        described,
      );
  return keys.filter((key) => !(propertyOf(key)?.declarations ?? []).some((declaration) => read.has(declaration)));
}

const nameOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

function describedKeys({ checker, files, placeOf }: Product): ts.Symbol {
  const file = files.find((one) => placeOf(one) === 'rules/profile.ts');
  const keys = file && checker.getSymbolAtLocation(file)?.exports?.get(ts.escapeLeadingUnderscores('PROCEDURE_KEYS'));
  if (keys === undefined) throw new Error('rules/profile.ts describes no keys');
  return keys;
}

/** Where each property whose value something uses is declared. */
function readDeclarations(
  product: Product,
  starts: readonly string[],
  names: ReadonlySet<string>,
): ReadonlySet<ts.Node> {
  const { checker, placeOf } = product;
  const { tops } = reachOf(product, { starts, showsOnly: SHOWS_ALL });
  const found = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    const symbol = names.has(propertyName(node)) ? propertyReadBy(node, checker) : undefined;
    const declarations = (symbol?.declarations ?? []).filter((one) => DESCRIBED.test(placeOf(one.getSourceFile())));
    if (declarations.length > 0 && isValueUsed(node, checker)) declarations.forEach((one) => found.add(one));
    ts.forEachChild(node, visit);
  };
  for (const top of tops) visit(topOf(top) ?? top);
  return found;
}

const propertyName = (node: ts.Node): string => {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isBindingElement(node) ? (node.propertyName ?? node.name).getText() : '';
};

const DESCRIBED = /^rules\/(profile-keys\/|profile\.ts$)/;

function propertyReadBy(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (!ts.isBindingElement(node)) return undefined;
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) ? checker.getTypeAtLocation(node.parent).getProperty(name.text) : undefined;
}
