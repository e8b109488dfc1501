import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/* Which files of the rules are really used: followed by imports of values from bot/ and tab/, through the names of rules/index.ts. */

const root = fileURLToPath(new URL('../', import.meta.url));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => join(folder, file.replaceAll('\\', '/')));

const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);

interface Taken {
  readonly from: string;
  readonly names: readonly string[];
}

/** What a file takes from others as values; types alone use nothing. */
function takenBy(file: string): readonly Taken[] {
  return parsed(file).statements.flatMap((statement): readonly Taken[] => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const { importClause } = statement;
    if (importClause === undefined || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
    const bound = importClause.namedBindings;
    const names =
      bound !== undefined && ts.isNamedImports(bound)
        ? bound.elements
            .filter(({ isTypeOnly }) => !isTypeOnly)
            .map(({ name, propertyName }) => (propertyName ?? name).text)
        : [];
    return names.length === 0 ? [] : [{ from: statement.moduleSpecifier.text, names }];
  });
}

/** The values that a file exports itself. */
const exportedBy = (file: string): readonly string[] =>
  parsed(file).statements.flatMap((statement): readonly string[] => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement)) return statement.name === undefined ? [] : [statement.name.text];
    return ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText())
      : [];
  });

/** Every file of rules/ from which a value comes to bot/ or tab/, by itself or through another such file. */
export function reachedRules(): ReadonlySet<string> {
  const homes = new Map(filesIn('rules').flatMap((file) => exportedBy(file).map((name) => [name, file] as const)));
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file) || !existsSync(join(root, file))) return;
    reached.add(file);
    for (const { from } of takenBy(file)) reach(relative(root, join(root, dirname(file), from)));
  };
  for (const door of [...filesIn('bot'), ...filesIn('tab')]) {
    const names = takenBy(door).flatMap(({ from, names }) => (from === '#rules' ? names : []));
    for (const home of names.map((name) => homes.get(name))) if (home !== undefined) reach(home);
  }
  return reached;
}
