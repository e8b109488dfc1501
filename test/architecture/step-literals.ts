import ts from 'typescript';
import type { Product } from '../../bot/commands/reach/program.ts';

/** Files outside `rules` that make a step: an object with a `do`, whatever it is set to. A type that names one makes none. */
export const filesSayingSteps = ({ files, placeOf }: Product): readonly string[] =>
  files
    .filter((file) => /^(bot|tab)\//.test(placeOf(file)) && saysStep(file))
    .map(placeOf)
    .sort();

const saysStep = (node: ts.Node): boolean =>
  !ts.isTypeNode(node) && (isDo(node) || ts.forEachChild(node, (child) => saysStep(child) || undefined) === true);

const isDo = (node: ts.Node): boolean => {
  if (!ts.isPropertyAssignment(node)) return false;
  const name = ts.isComputedPropertyName(node.name) ? node.name.expression : node.name;
  return (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) && name.text === 'do';
};
