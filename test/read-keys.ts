import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { explainProfile, profileNamed } from '#rules';

/* Which keys of the procedure something reads, as the compiler knows it: by property, wherever its value went. */

/** As the compiler writes it: with slashes on Windows too. */
const root = fileURLToPath(new URL('../', import.meta.url)).replaceAll('\\', '/');

/** The description, the values and what checks and shows them read every key, and use none. */
const SHOWS_ALL = /^rules\/(profiles|profile-keys)\/|^rules\/profile(-check|-compare|-law|-schema|-shape)?\.ts$/;

const inProduct = (file: string): boolean => /^(rules|bot|tab)\//.test(file) && !SHOWS_ALL.test(file);

const placeOf = (node: ts.Node): string => `${node.getSourceFile().fileName}:${node.pos}`;

function program(): ts.Program {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const config = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.json`, {}, host);
  if (config === undefined) throw new Error('tsconfig.json cannot be read');
  const files = config.fileNames.filter((file) => inProduct(file.replace(root, '')));
  return ts.createProgram(files, config.options);
}

/** Where each property that is read is declared. */
function readPlaces(whole: ts.Program): ReadonlySet<string> {
  const checker = whole.getTypeChecker();
  const places = new Set<string>();
  const read = (symbol: ts.Symbol | undefined): void =>
    symbol?.declarations?.forEach((declaration) => places.add(placeOf(declaration)));
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) read(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node))
      read(checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText()));
    ts.forEachChild(node, visit);
  };
  whole
    .getSourceFiles()
    .filter(({ fileName }) => inProduct(fileName.replace(root, '')))
    .forEach(visit);
  return places;
}

/** The keys of the procedure that nothing reads, in the order of the description. */
export function unreadKeys(): readonly string[] {
  const whole = program();
  const checker = whole.getTypeChecker();
  const source = whole.getSourceFile(`${root}rules/profile.ts`);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const keys = module?.exports?.get('PROCEDURE_KEYS' as ts.__String);
  if (keys === undefined) throw new Error('rules/profile.ts describes no keys');
  const places = readPlaces(whole);
  const declarationsOf = (key: string): readonly ts.Node[] =>
    key
      .split('.')
      .reduce<ts.Symbol | undefined>(
        (symbol, name) => (symbol === undefined ? undefined : checker.getTypeOfSymbol(symbol).getProperty(name)),
        keys,
      )?.declarations ?? [];
  return explainProfile(profileNamed('blended-default'))
    .map(({ key }) => key)
    .filter((key) => !declarationsOf(key).some((declaration) => places.has(placeOf(declaration))));
}
