import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { z } from 'zod';

/* The product's own source as the compiler knows it, without its packages: who uses whom can be asked of it in seconds. */

const root = fileURLToPath(new URL('../../../', import.meta.url)).replaceAll('\\', '/');

/** A file's place from the top of the project → its text. */
export type Sources = Readonly<Record<string, string>>;

export interface Product {
  readonly checker: ts.TypeChecker;
  readonly files: readonly ts.SourceFile[];
  /** Its place from the top of the project. */
  readonly placeOf: (file: ts.SourceFile) => string;
}

const RINGS = ['rules', 'bot', 'tab', 'addin', 'infra', 'manifest', 'sandbox'];

export const sourcesOnDisk = (rings: readonly string[] = RINGS): Sources =>
  Object.fromEntries(
    rings
      .flatMap((ring) => globSync(`${ring}/**/*.{ts,tsx}`, { cwd: root }))
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !/node_modules|\/dist\//.test(file))
      .sort()
      .map((file) => [file, readFileSync(`${root}${file}`, 'utf8')]),
  );

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2024.d.ts'],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
};

/** The ways into the rules, as `package.json` names them. */
export const RULES_ENTRIES: Readonly<Record<string, string>> = {
  '#rules': 'rules/index.ts',
  '#rules/views': 'rules/views.ts',
  '#rules/words': 'rules/words.ts',
};

/** Where an import points among ours; undefined for a package. */
export function ownTarget(from: string, specifier: string, sources: Sources): string | undefined {
  const entry = RULES_ENTRIES[specifier];
  if (entry !== undefined) return entry;
  if (!specifier.startsWith('.')) return undefined;
  const place = normalize(join(dirname(from), specifier));
  return place in sources ? place : undefined;
}

/** The program of these sources. Packages are unknown to it, and what comes from them is `any`. */
export function productOf(sources: Sources): Product {
  const system = ts.createCompilerHost(OPTIONS);
  const own = (file: string): string | undefined => sources[file.startsWith(root) ? file.slice(root.length) : file];
  const host: ts.CompilerHost = {
    ...system,
    getCurrentDirectory: () => root,
    fileExists: (file) => own(file) !== undefined || system.fileExists(file),
    readFile: (file) => own(file) ?? system.readFile(file),
    getSourceFile: (file, version) => {
      const text = own(file);
      return text === undefined ? libraryFile(file, version, system) : ts.createSourceFile(file, text, version, true);
    },
    resolveModuleNameLiterals: (specifiers, from) =>
      specifiers.map(({ text }) => {
        const place = ownTarget(from.slice(root.length), text, sources);
        if (place === undefined) return { resolvedModule: undefined };
        const extension = place.endsWith('x') ? ts.Extension.Tsx : ts.Extension.Ts;
        return { resolvedModule: { resolvedFileName: `${root}${place}`, extension } };
      }),
  };
  const names = Object.keys(sources).map((file) => `${root}${file}`);
  const program = ts.createProgram(names, OPTIONS, host);
  return {
    checker: program.getTypeChecker(),
    files: program.getSourceFiles().filter(({ fileName }) => own(fileName) !== undefined),
    placeOf: ({ fileName }) => fileName.slice(root.length),
  };
}

const LIBRARY = new Map<string, ts.SourceFile | undefined>();

/** A file of the language itself, read once for all programs. */
function libraryFile(
  file: string,
  version: ts.ScriptTarget | ts.CreateSourceFileOptions,
  system: ts.CompilerHost,
): ts.SourceFile | undefined {
  if (!LIBRARY.has(file)) LIBRARY.set(file, system.getSourceFile(file, version));
  return LIBRARY.get(file);
}

let whole: Product | undefined;

/** The product as it stands, read once. */
export const productAsItStands = (): Product => (whole ??= productOf(sourcesOnDisk()));

const PACKAGE = z.object({ scripts: z.record(z.string(), z.string()) });

/** What `package.json` starts: the server, the tab, and every command line. */
export function startingPlaces(): readonly string[] {
  const { scripts } = PACKAGE.parse(JSON.parse(readFileSync(`${root}package.json`, 'utf8')));
  const named = Object.values(scripts).flatMap((line) => line.match(/\b(?:bot|infra|manifest)\/[\w/-]+\.ts\b/g) ?? []);
  return [...new Set(['bot/main.ts', 'tab/main.tsx', 'addin/main.tsx', ...named])];
}
