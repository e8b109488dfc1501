import ts from 'typescript';
import type { Product } from '../../bot/commands/reach/program.ts';
import { behind } from '../../bot/commands/reach/reached.ts';

const ENTRIES = /^bot\/(teams|api|forms|timer)\//;
const CASEWORK = /^bot\/casework\//;
/** Where a command, a question and a draft are made, and nowhere else. */
const MAKERS: Readonly<Record<string, string>> = {
  defineCommand: 'bot/casework/define-command.ts',
  defineQuestion: 'bot/casework/define-question.ts',
  defineDraft: 'bot/casework/define-draft.ts',
  // One question for each kind of card.
  defineCardViews: 'bot/casework/plans/define-card-views.ts',
  // One of these, by whoever holds a link.
  defineByLink: 'bot/casework/define-by-link.ts',
  // A command, under the procedure that its meeting began with.
  defineMeetingCommand: 'bot/casework/meetings/define-meeting-command.ts',
};

/** What entry points take from casework that is neither a type, nor a command, a question or a draft: where it is from, and its name. */
export function calledPastTheWrapper(product: Product): readonly string[] {
  const { files, placeOf } = product;
  const entries = files.filter((file) => ENTRIES.test(placeOf(file)));
  return [...new Set(entries.flatMap((file) => fromCasework(file, product)))].sort();
}

function fromCasework(file: ts.SourceFile, product: Product): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) found.push(...takenBy(node, product));
    if (ts.isExportDeclaration(node) && !node.isTypeOnly) found.push(...whole(node.moduleSpecifier, product));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push(...whole(node.arguments[0], product));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function takenBy({ importClause, moduleSpecifier }: ts.ImportDeclaration, product: Product): readonly string[] {
  const from = placeBehind(moduleSpecifier, product);
  if (from === undefined || importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const bound = importClause?.namedBindings;
  if (bound === undefined || !ts.isNamedImports(bound)) return [`${from} *`];
  return bound.elements
    .filter(({ isTypeOnly, name }) => !isTypeOnly && !isWrapped(product.checker.getSymbolAtLocation(name), product))
    .map(({ name, propertyName }) => `${from} ${(propertyName ?? name).text}`);
}

const whole = (specifier: ts.Expression | undefined, product: Product): readonly string[] => {
  const from = specifier === undefined ? undefined : placeBehind(specifier, product);
  return from === undefined ? [] : [`${from} *`];
};

/** The file of casework that an import names. */
function placeBehind(specifier: ts.Expression, { checker, placeOf }: Product): string | undefined {
  const module = checker.getSymbolAtLocation(specifier)?.valueDeclaration;
  if (module === undefined || !ts.isSourceFile(module)) return undefined;
  const place = placeOf(module);
  return CASEWORK.test(place) ? place : undefined;
}

/** Made by the one way in: what it is set to is a call of it, by whatever name it was imported. A type is no call. */
function isWrapped(imported: ts.Symbol | undefined, { checker, placeOf }: Product): boolean {
  const symbol = behind(imported, checker);
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Value) === 0) return symbol !== undefined;
  const declared = symbol.valueDeclaration;
  if (declared === undefined || !ts.isVariableDeclaration(declared)) return false;
  const made = declared.initializer;
  if (made === undefined || !ts.isCallExpression(made)) return false;
  const maker = behind(checker.getSymbolAtLocation(made.expression), checker);
  const home = maker?.valueDeclaration?.getSourceFile();
  return maker !== undefined && home !== undefined && MAKERS[maker.name] === placeOf(home);
}
