import ts from 'typescript';
import type { Product } from './program.ts';

/* What is really used, by symbol: followed from where the product starts, through the names of values. A type uses nothing. */

/** A declaration at the top of a file, or a statement there that runs by itself. */
export type Top = ts.Node;

export interface Reach {
  readonly tops: ReadonlySet<Top>;
  /** Whether a value that is declared at the top of a file is used. */
  readonly reaches: (symbol: ts.Symbol) => boolean;
}

export interface ReachFrom {
  readonly starts: readonly string[];
  /** Files that only show or explain: whatever they use is not used because of them. */
  readonly showsOnly?: RegExp | undefined;
}

export function reachOf(product: Product, { starts, showsOnly }: ReachFrom): Reach {
  const { checker, files, placeOf } = product;
  const tops = new Set<Top>();
  const run = new Set<ts.SourceFile>();
  const waiting: ts.Node[] = [];

  const reach = (top: Top): void => {
    if (tops.has(top) || showsOnly?.test(placeOf(top.getSourceFile())) === true) return;
    tops.add(top);
    waiting.push(top);
    runFile(top.getSourceFile());
  };
  /** A file that is imported runs: its statements, and the files that it imports for that alone. */
  const runFile = (file: ts.SourceFile): void => {
    if (run.has(file)) return;
    run.add(file);
    for (const statement of file.statements) {
      if (runsByItself(statement)) reach(statement);
      if (ts.isImportDeclaration(statement) && statement.importClause === undefined) {
        const module = checker.getSymbolAtLocation(statement.moduleSpecifier)?.valueDeclaration;
        if (module !== undefined && ts.isSourceFile(module)) runFile(module);
      }
    }
  };
  const follow = (symbol: ts.Symbol | undefined): void => {
    for (const top of topsOf(symbol, checker)) reach(top);
  };

  for (const file of files.filter((file) => starts.includes(placeOf(file)))) runFile(file);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    eachValue(next, (name) => {
      follow(valueOf(name, checker));
    });
    eachLateImport(next, (specifier) => {
      const module = checker.getSymbolAtLocation(specifier);
      if (module?.valueDeclaration === undefined || !ts.isSourceFile(module.valueDeclaration)) return;
      runFile(module.valueDeclaration);
      checker.getExportsOfModule(module).forEach(follow);
    });
  }
  return { tops, reaches: (symbol) => topsOf(symbol, checker).some((top) => tops.has(top)) };
}

const runsByItself = (statement: ts.Statement): boolean =>
  !(
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isVariableStatement(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isModuleDeclaration(statement)
  );

/** The symbol behind an import, and itself where it is none. */
export const behind = (symbol: ts.Symbol | undefined, checker: ts.TypeChecker): ts.Symbol | undefined =>
  symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;

function topsOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): readonly Top[] {
  return (behind(symbol, checker)?.declarations ?? []).flatMap((declaration) => {
    const top = topOf(declaration);
    return top === undefined || !isValue(top) ? [] : [top];
  });
}

const isValue = (top: Top): boolean =>
  ts.isVariableDeclaration(top) || ts.isFunctionDeclaration(top) || ts.isClassDeclaration(top);

/** The declaration at the top of its file in which a node stands. */
export function topOf(node: ts.Node): Top | undefined {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isVariableDeclaration(at) && ts.isSourceFile(at.parent.parent.parent)) return at;
    if (ts.isSourceFile(at.parent)) return at;
  }
  return undefined;
}

function valueOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  return ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
}

/** Every `import('…')` inside: a page that is fetched when it is opened is used, with all that it exports. */
function eachLateImport(node: ts.Node, found: (specifier: ts.StringLiteral) => void): void {
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    if (specifier !== undefined && ts.isStringLiteral(specifier)) found(specifier);
  }
  ts.forEachChild(node, (child) => {
    eachLateImport(child, found);
  });
}

/** Every name of a value inside. A type is no use of anything, nor is the name of a property. */
function eachValue(node: ts.Node, found: (name: ts.Identifier) => void): void {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
  if (ts.isIdentifier(node)) {
    found(node);
    return;
  }
  if (ts.isPropertyAssignment(node) || ts.isPropertyAccessExpression(node)) {
    eachValue(ts.isPropertyAssignment(node) ? node.initializer : node.expression, found);
    if (ts.isPropertyAssignment(node) && ts.isComputedPropertyName(node.name)) eachValue(node.name, found);
    return;
  }
  ts.forEachChild(node, (child) => {
    eachValue(child, found);
  });
}
