import ts from 'typescript';

/** What a process goes on remembering in a file: names of variables that outlive the call in which they are written. */
export function rememberedIn(name: string, text: string): readonly string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && outlives(node, node.name)) {
      found.add(node.name.text);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return [...found];
}

/** One that holds something that changes, and is changed by a function inside that where it is declared. */
function outlives(declaration: ts.VariableDeclaration, name: ts.Identifier): boolean {
  const list = declaration.parent;
  if (!ts.isVariableDeclarationList(list) || ts.isForStatement(list.parent) || ts.isForOfStatement(list.parent)) {
    return false;
  }
  const isLet = (list.flags & ts.NodeFlags.Let) !== 0;
  if (!isLet && !isContainer(declaration.initializer)) return false;
  const home = homeOf(declaration);
  // At the top of a file everything lives as long as the process.
  if (ts.isSourceFile(home)) return isLet || isExported(list) || isChanged(home, name.text, () => true);
  return isChanged(home, name.text, (place) => isInsideAnother(place, home));
}

/** Others may change it. */
const isExported = ({ parent }: ts.VariableDeclarationList): boolean =>
  ts.isVariableStatement(parent) && (parent.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** What keeps things that are put into it. */
function isContainer(value: ts.Expression | undefined): boolean {
  if (value === undefined) return false;
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) return isContainer(value.expression);
  return (
    (ts.isNewExpression(value) && /^(Weak)?(Map|Set)$/.test(value.expression.getText())) ||
    (ts.isArrayLiteralExpression(value) && value.elements.length === 0) ||
    (ts.isObjectLiteralExpression(value) && value.properties.length === 0)
  );
}

const CHANGES = new Set(['set', 'add', 'delete', 'clear', 'push', 'splice', 'shift', 'unshift', 'pop']);

function isChanged(home: ts.Node, name: string, counts: (place: ts.Node) => boolean): boolean {
  let changed = false;
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name && changesIt(node) && counts(node)) changed = true;
    if (!changed) ts.forEachChild(node, look);
  };
  look(home);
  return changed;
}

function changesIt(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const by = parent.operatorToken.kind;
    return parent.left === node && by >= ts.SyntaxKind.FirstAssignment && by <= ts.SyntaxKind.LastAssignment;
  }
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    return [ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken].includes(parent.operator);
  }
  // Handed to somebody who may put things into it.
  if (ts.isCallExpression(parent)) return parent.arguments.includes(node);
  if (ts.isElementAccessExpression(parent)) return parent.expression === node && isAssigned(parent);
  return (
    ts.isPropertyAccessExpression(parent) &&
    parent.expression === node &&
    CHANGES.has(parent.name.text) &&
    ts.isCallExpression(parent.parent) &&
    parent.parent.expression === parent
  );
}

const isAssigned = (node: ts.ElementAccessExpression): boolean =>
  ts.isBinaryExpression(node.parent) &&
  node.parent.left === node &&
  node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** The function, or the file, in which something stands. */
function homeOf(node: ts.Node): ts.Node {
  let at = node.parent;
  while (!ts.isFunctionLike(at) && !ts.isSourceFile(at)) at = at.parent;
  return at;
}

/** What goes through a list at once is over when it was gone through. */
const AT_ONCE =
  /^(map|flatMap|filter|forEach|reduce|some|every|find|findLast|findIndex|sort|toSorted|from|then|catch|finally)$/;

/** Whether it stands in a function that may be called later than that in which it was declared. */
function isInsideAnother(place: ts.Node, home: ts.Node): boolean {
  for (let at = homeOf(place); at !== home && !ts.isSourceFile(at); at = homeOf(at)) {
    const call = at.parent;
    const isAtOnce =
      ts.isCallExpression(call) &&
      ts.isPropertyAccessExpression(call.expression) &&
      AT_ONCE.test(call.expression.name.text) &&
      call.arguments.some((argument) => argument === at);
    if (!isAtOnce) return true;
  }
  return false;
}
