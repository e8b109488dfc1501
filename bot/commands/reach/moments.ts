import ts from 'typescript';
import type { Product } from './program.ts';
import type { Reach } from './reached.ts';

/* Which moments the product really raises: what no line raises, starts nothing, however well its obligations are written. */

const CATALOGUE = 'rules/obligations/rule.ts';

/** Every moment that something reached says, other than as the start of a line of the catalogue. */
export function momentsRaised(product: Product, reach: Reach): ReadonlySet<string> {
  const all = momentsOf(product);
  const raised = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || (ts.isPropertyAssignment(node) && node.name.getText() === 'startsOn')) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) saidBy(node).forEach((said) => raised.add(said));
    ts.forEachChild(node, visit);
  };
  /** Said where a moment is asked for: the same word can be the state of something else. */
  const saidBy = (text: ts.StringLiteralLike | ts.TemplateExpression): readonly string[] => {
    if (ts.isStringLiteralLike(text) && !all.has(text.text)) return [];
    if (!sayMoments(product.checker.getContextualType(text), all)) return [];
    return ts.isStringLiteralLike(text) ? [text.text] : literalsOf(product.checker.getTypeAtLocation(text));
  };
  for (const top of reach.tops) if (!isList(top, product)) visit(top);
  return raised;
}

/** Nothing but moments may be said there. */
function sayMoments(asked: ts.Type | undefined, all: ReadonlySet<string>): boolean {
  const parts = (asked?.isUnion() === true ? asked.types : asked === undefined ? [] : [asked]).filter(
    ({ flags }) => (flags & ts.TypeFlags.Undefined) === 0,
  );
  return parts.length > 0 && parts.every((part) => part.isStringLiteral() && all.has(part.value));
}

export const allMoments = (product: Product): readonly string[] => [...momentsOf(product)];

function momentsOf({ checker, files, placeOf }: Product): ReadonlySet<string> {
  const file = files.find((one) => placeOf(one) === CATALOGUE);
  const symbol =
    file === undefined
      ? undefined
      : checker.getSymbolAtLocation(file)?.exports?.get(ts.escapeLeadingUnderscores('Moment'));
  if (symbol === undefined) throw new Error(`${CATALOGUE} says no moments.`);
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  return new Set(literalsOf(type));
}

const literalsOf = (type: ts.Type): readonly string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((part) => (part.isStringLiteral() ? [part.value] : []));

const isList = (top: ts.Node, { placeOf }: Product): boolean =>
  ts.isVariableDeclaration(top) && top.name.getText() === 'MOMENTS' && placeOf(top.getSourceFile()) === CATALOGUE;
