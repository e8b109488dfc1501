import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser, type Node } from 'web-tree-sitter';

/*
 * Bicep as far as it can be read without Azure: its grammar, and what its names say of each other. It is not the compiler: types of
 * resources and their properties are Azure's to check.
 */

const GRAMMAR = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(readFileSync(GRAMMAR)));

export interface Parameter {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isSecure: boolean;
  readonly least: number | undefined;
}
export interface Module {
  readonly name: string;
  readonly file: string;
  readonly params: readonly string[];
}
export interface Bicep {
  readonly text: string;
  readonly errors: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly variables: readonly string[];
  readonly resources: readonly { readonly name: string; readonly kind: string }[];
  readonly modules: readonly Module[];
  readonly outputs: readonly string[];
  /** Names that are read, with the property after them: `app.outputs.id` is `app` and `app.outputs.id`. */
  readonly reads: readonly string[];
  /** The keys of the object that a variable holds. */
  keysOf(variable: string): readonly string[];
}

export function readBicep(text: string): Bicep {
  const root = parser.parse(text)?.rootNode;
  if (root === undefined) throw new Error('The parser gave nothing.');
  const top = root.namedChildren.filter((node) => node !== null);
  const of = (type: string): readonly Node[] => top.filter((node) => node.type === type);
  const objectOf = (node: Node): Node | undefined => node.descendantsOfType('object')[0] ?? undefined;
  return {
    text,
    errors: errorsIn(root),
    parameters: of('parameter_declaration').map((node) => parameterIn(node, top)),
    variables: of('variable_declaration').map(nameOf),
    resources: of('resource_declaration').map((node) => ({ name: nameOf(node), kind: stringIn(node) })),
    modules: of('module_declaration').map((node) => ({
      name: nameOf(node),
      file: stringIn(node),
      params: keysIn(valueIn(objectOf(node), 'params')),
    })),
    outputs: of('output_declaration').map(nameOf),
    reads: top.flatMap((node) => readsIn(node, new Set())),
    keysOf: (variable) => {
      const found = of('variable_declaration').find((node) => nameOf(node) === variable);
      return keysIn(found === undefined ? undefined : objectOf(found));
    },
  };
}

/** A file of parameters: the grammar does not know it, so that each line is read as the variable that it looks like. */
export function readParameters(text: string): { readonly using: string; readonly bicep: Bicep } {
  const using = /^using '([^']+)'$/m.exec(text)?.[1] ?? '';
  return { using, bicep: readBicep(text.replace(/^using .*$/m, '').replace(/^param (\w+) = /gm, 'var $1 = ')) };
}

const nameOf = (node: Node): string => node.namedChildren.find((child) => child?.type === 'identifier')?.text ?? '';
const stringIn = (node: Node): string =>
  node.namedChildren.find((child) => child?.type === 'string')?.text.slice(1, -1) ?? '';

const propertiesIn = (object: Node | undefined): readonly Node[] =>
  object?.namedChildren.filter((child): child is Node => child?.type === 'object_property') ?? [];
const keysIn = (object: Node | undefined): readonly string[] =>
  propertiesIn(object).map((property) => property.namedChildren[0]?.text ?? '');
const valueIn = (object: Node | undefined, key: string): Node | undefined =>
  propertiesIn(object).find((property) => property.namedChildren[0]?.text === key)?.namedChildren[1] ?? undefined;

function parameterIn(node: Node, top: readonly Node[]): Parameter {
  const before = top[top.findIndex(({ id }) => id === node.id) - 1];
  const decorators = before?.type === 'decorators' ? before.text : '';
  const least = /@minValue\((\d+)\)/.exec(decorators)?.[1];
  return {
    name: nameOf(node),
    isRequired: !/^param \w+ \w+\s*=/.test(node.text),
    isSecure: decorators.includes('@secure()'),
    least: least === undefined ? undefined : Number(least),
  };
}

function errorsIn(node: Node): readonly string[] {
  if (node.isError || node.isMissing) return [`line ${node.startPosition.row + 1}: ${node.text.slice(0, 40)}`];
  return node.hasError ? node.children.flatMap((child) => (child === null ? [] : errorsIn(child))) : [];
}

const NAMED = ['parameter', 'variable', 'resource', 'module', 'output'].map((kind) => `${kind}_declaration`);

/** Every name that an expression reads; not those that are declared, are keys, are functions, or belong to a lambda. */
function readsIn(node: Node, own: ReadonlySet<string>): readonly string[] {
  const children = node.namedChildren.filter((child) => child !== null);
  const [first, ...later] = children;
  const readsOf = (nodes: readonly Node[], names = own) => nodes.flatMap((child) => readsIn(child, names));
  switch (node.type) {
    case 'decorators':
      return [];
    case 'identifier':
      return own.has(node.text) ? [] : [node.text];
    case 'member_expression': {
      const inner = readsOf(children.slice(0, 1));
      return /^[\w.]+$/.test(node.text) && inner.length > 0 ? [...inner, node.text] : inner;
    }
    case 'lambda_expression':
      return first === undefined ? [] : readsOf(later, new Set([...own, first.text]));
    default:
      return readsOf(namesByFirst(node.type, first?.type) ? later : children);
  }
}

/** Whether the first child only names something: what is declared, a key, or the function that is called. */
const namesByFirst = (type: string, first: string | undefined): boolean =>
  NAMED.includes(type) || (['object_property', 'call_expression'].includes(type) && first === 'identifier');

/** What is wrong with a set of files that call each other, a sentence each. `entry` is the one that is deployed. */
export function faultsIn(files: Readonly<Record<string, Bicep>>, entry: string): readonly string[] {
  return Object.entries(files).flatMap(([file, bicep]) => {
    const names = [
      ...bicep.parameters.map(({ name }) => name),
      ...bicep.variables,
      ...[...bicep.resources, ...bicep.modules].map(({ name }) => name),
    ];
    const read = new Set(bicep.reads);
    return [
      ...bicep.errors.map((error) => `${file} cannot be read: ${error}`),
      ...[...read]
        .filter((name) => !name.includes('.') && !names.includes(name))
        .map((name) => `${file} reads ${name}, which nothing declares.`),
      ...[...bicep.parameters.map(({ name }) => name), ...bicep.variables]
        .filter((name) => !read.has(name))
        .map((name) => `${file} declares ${name} and does not use it.`),
      ...bicep.modules.flatMap((module) => faultsOfCall(file, module, files[module.file])),
      ...(file === entry ? [] : unusedOutputs(file, bicep, files)),
      ...[...read].flatMap((path) => unknownOutput(file, path, bicep, files)),
    ];
  });
}

function faultsOfCall(
  file: string,
  { name, file: called, params }: Module,
  target: Bicep | undefined,
): readonly string[] {
  if (target === undefined) return [`${file} calls ${called}, which is not there.`];
  const known = target.parameters.map((parameter) => parameter.name);
  return [
    ...params
      .filter((given) => !known.includes(given))
      .map((given) => `${file} gives ${name} a ${given} that it does not take.`),
    ...target.parameters
      .filter((parameter) => parameter.isRequired && !params.includes(parameter.name))
      .map((parameter) => `${file} does not give ${name} its ${parameter.name}.`),
  ];
}

function unusedOutputs(file: string, { outputs }: Bicep, files: Readonly<Record<string, Bicep>>): readonly string[] {
  const used = Object.values(files).flatMap(({ modules, reads }) =>
    modules
      .filter((module) => module.file === file)
      .flatMap(({ name }) => reads.filter((read) => read.startsWith(`${name}.outputs.`))),
  );
  return outputs
    .filter((output) => !used.some((read) => read.split('.')[2] === output))
    .map((output) => `${file} gives ${output}, and nothing takes it.`);
}

function unknownOutput(
  file: string,
  path: string,
  { modules }: Bicep,
  files: Readonly<Record<string, Bicep>>,
): readonly string[] {
  const [name, word, output] = path.split('.');
  const module = modules.find((one) => one.name === name);
  if (module === undefined || word !== 'outputs' || output === undefined) return [];
  return files[module.file]?.outputs.includes(output) === true
    ? []
    : [`${file} reads ${path}, which ${module.file} does not give.`];
}
