import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser, type Node } from 'web-tree-sitter';

/* PowerShell as its grammar reads it: whether it is a script at all, and which commands stand in it. Nothing is run. */

const GRAMMAR = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(readFileSync(GRAMMAR)));

export interface PowerShell {
  readonly errors: readonly string[];
  /** Every command that would be run somewhere, by its name. */
  readonly commands: readonly string[];
  readonly functions: readonly string[];
}

export function readPowerShell(text: string): PowerShell {
  const root = parser.parse(text.replace('\uFEFF', ''))?.rootNode;
  if (root === undefined) throw new Error('The parser gave nothing.');
  const named = (type: string): readonly string[] => root.descendantsOfType(type).flatMap((node) => node?.text ?? []);
  return { errors: errorsIn(root), commands: named('command_name'), functions: named('function_name') };
}

function errorsIn(node: Node): readonly string[] {
  if (node.isError || node.isMissing) return [`line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`];
  return node.hasError ? node.children.flatMap((child) => (child === null ? [] : errorsIn(child))) : [];
}
