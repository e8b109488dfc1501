import ts from 'typescript';

/**
 * Whether more of a value than its source is used. A rule that only cites a key decides nothing by it.
 *
 * @param node an expression, or the name to which a value is bound
 */
export function isValueUsed(node: ts.Node, checker: ts.TypeChecker, seen: ReadonlySet<ts.Node> = new Set()): boolean {
  if (seen.has(node)) return false;
  const also = new Set([...seen, node]);
  const on = (next: ts.Node): boolean => isValueUsed(next, checker, also);
  if (ts.isBindingElement(node)) return isBoundUsed(node.name, checker, also);
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return isPartUsed(parent, checker, also);
  if (isPassedOn(parent, node)) return on(parent);
  if (ts.isVariableDeclaration(parent)) return isBoundUsed(parent.name, checker, also);
  if (ts.isCallExpression(parent)) return isArgumentUsed(parent, node, checker, also);
  return !ts.isExpressionStatement(parent);
}

/** The same value, by another expression. */
const isPassedOn = (parent: ts.Node, node: ts.Node): boolean =>
  ts.isParenthesizedExpression(parent) ||
  ts.isNonNullExpression(parent) ||
  ts.isAsExpression(parent) ||
  ts.isSatisfiesExpression(parent) ||
  (ts.isConditionalExpression(parent) && parent.condition !== node) ||
  (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken);

/** `.source` is the citation; a walk through lines that takes their sources alone is one too. */
function isPartUsed(access: ts.PropertyAccessExpression, checker: ts.TypeChecker, seen: ReadonlySet<ts.Node>): boolean {
  if (access.name.text === 'source') return false;
  const walks = WALKS.includes(access.name.text) && ts.isCallExpression(access.parent);
  const given = walks && ts.isCallExpression(access.parent) ? access.parent.arguments[0] : undefined;
  if (given === undefined || !isFunction(given) || given.parameters[0] === undefined) return true;
  return isBoundUsed(given.parameters[0].name, checker, seen);
}

const WALKS = ['map', 'flatMap', 'forEach'];

const isFunction = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node);

/** Given to a function of ours: whatever that uses of it. */
function isArgumentUsed(
  call: ts.CallExpression,
  node: ts.Node,
  checker: ts.TypeChecker,
  seen: ReadonlySet<ts.Node>,
): boolean {
  const at = call.arguments.findIndex((argument) => argument === node);
  const called = checker.getResolvedSignature(call)?.declaration;
  if (at < 0 || called === undefined || !isFunction(called) || called.body === undefined) return true;
  const parameter = called.parameters[at];
  return parameter === undefined || parameter.dotDotDotToken !== undefined
    ? true
    : isBoundUsed(parameter.name, checker, seen);
}

function isBoundUsed(name: ts.BindingName, checker: ts.TypeChecker, seen: ReadonlySet<ts.Node>): boolean {
  if (!ts.isIdentifier(name))
    return name.elements.some(
      (element) => ts.isBindingElement(element) && (element.propertyName ?? element.name).getText() !== 'source',
    );
  const symbol = checker.getSymbolAtLocation(name);
  return symbol !== undefined && usesOf(name, symbol, checker).some((use) => isValueUsed(use, checker, seen));
}

/** Where a local name is said again, in its own function or block; an exported one, anywhere in its file. */
function usesOf(name: ts.Identifier, symbol: ts.Symbol, checker: ts.TypeChecker): readonly ts.Node[] {
  const uses: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node !== name && node.text === name.text && standsFor(node, symbol, checker))
      uses.push(node);
    ts.forEachChild(node, visit);
  };
  visit(scopeOf(name));
  return uses;
}

const standsFor = (node: ts.Identifier, symbol: ts.Symbol, checker: ts.TypeChecker): boolean =>
  (ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node)) === symbol;

function scopeOf(node: ts.Node): ts.Node {
  let at = node.parent;
  while (!isFunction(at) && !ts.isBlock(at) && !ts.isSourceFile(at)) at = at.parent;
  return at;
}
