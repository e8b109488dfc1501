import ts from 'typescript';
import type { Product } from './reach/program.ts';

/* The shapes of `rules/views` as zod says them, so that none is written a second time by hand. */

/** Views that a card alone shows; they never go over the wire. */
const CARDS = /cards?\.ts$/;

/** What the types of these names mean beyond their text: checked as what they are. */
const CHECKED: Readonly<Record<string, string>> = { LocalDate: 'day', LocalTime: 'time', Instant: 'instant' };

/** One shape written in zod, and the names that it needs. */
interface Shape {
  readonly name: string;
  readonly zod: string;
}

interface Writing {
  readonly product: Product;
  /** In the order in which each can be written: what one needs stands before it. */
  readonly written: Map<string, Shape>;
  /** Lists of keys and types, taken from `#rules`. */
  readonly taken: Set<string>;
  readonly checks: Set<string>;
}

/** `bot/api/contract/answers.ts` as it follows from the views. */
export function answersInZod(product: Product): string {
  const writing: Writing = { product, written: new Map(), taken: new Set(), checks: new Set() };
  const views = product.files
    .filter((file) => /^rules\/views\//.test(product.placeOf(file)) && !CARDS.test(product.placeOf(file)))
    .sort((one, other) => product.placeOf(one).localeCompare(product.placeOf(other)));
  for (const file of views)
    for (const statement of file.statements)
      if (isShape(statement) && !isWord(statement)) writeShape(statement, writing);
  const shapes = [...writing.written.values()].map(
    ({ name, zod }) => `export const ${constOf(name)}: z.ZodType<rules.${name}> = ${zod};`,
  );
  return `${[
    '/* Written by `npm run answers` from rules/views, and never by hand: what each view is once it has come over the wire. */',
    `import type * as rules from '#rules';`,
    `import { ${[...writing.taken].sort().join(', ')} } from '#rules';`,
    `import { z } from 'zod';`,
    `import { ${[...writing.checks].sort().join(', ')} } from './parts.ts';`,
  ].join('\n')}\n\n${shapes.join('\n\n')}\n`;
}

type ShapeDeclaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

const isShape = (node: ts.Node): node is ShapeDeclaration =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

/** A plain text or number by another name. */
const isWord = (node: ShapeDeclaration): boolean =>
  ts.isTypeAliasDeclaration(node) && KEYWORDS[node.type.kind] !== undefined;

const constOf = (name: string): string => `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`;

/** Writes a shape once, after those that it needs, and answers its name. */
function writeShape(declaration: ShapeDeclaration, writing: Writing): string {
  const name = declaration.name.text;
  if (!writing.written.has(name)) {
    const zod = ts.isInterfaceDeclaration(declaration)
      ? objectOf(membersOf(declaration, writing), writing)
      : inZod(declaration.type, writing);
    writing.written.set(name, { name, zod });
  }
  return constOf(name);
}

/** The members of an interface with those of the interfaces that it extends. */
function membersOf(declaration: ts.InterfaceDeclaration, writing: Writing): readonly ts.TypeElement[] {
  const bases = (declaration.heritageClauses ?? []).flatMap(({ types }) => types);
  return [
    ...bases.flatMap((base) => membersNamed(base.expression, base.typeArguments, writing)),
    ...declaration.members,
  ];
}

/** The members of an interface by its name, or of those of its members that are picked or left over. */
function membersNamed(
  name: ts.Node,
  of: readonly ts.TypeNode[] | undefined,
  writing: Writing,
): readonly ts.TypeElement[] {
  const [whole, keys] = of ?? [];
  const picks = name.getText() === 'Pick';
  if ((picks || name.getText() === 'Omit') && whole !== undefined && keys !== undefined) {
    const named = (ts.isUnionTypeNode(keys) ? keys.types : [keys]).map((key) => key.getText().replaceAll("'", ''));
    return membersIn(whole, writing).filter((member) => named.includes(member.name?.getText() ?? '') === picks);
  }
  const found = declarationOf(name, writing);
  if (found === undefined) throw cannot(name);
  return ts.isInterfaceDeclaration(found) ? membersOf(found, writing) : membersIn(found.type, writing);
}

/** The members of an object however it is put together. */
function membersIn(type: ts.TypeNode, writing: Writing): readonly ts.TypeElement[] {
  if (ts.isParenthesizedTypeNode(type)) return membersIn(type.type, writing);
  if (ts.isTypeLiteralNode(type)) return type.members;
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap((one) => membersIn(one, writing));
  if (ts.isTypeReferenceNode(type)) return membersNamed(type.typeName, type.typeArguments, writing);
  throw cannot(type);
}

function objectOf(members: readonly ts.TypeElement[], writing: Writing): string {
  const lines = members.map((member) => {
    if (!ts.isPropertySignature(member) || member.type === undefined) throw cannot(member);
    const zod = inZod(withoutUndefined(member.type), writing);
    return `${member.name.getText()}: ${zod}${member.questionToken === undefined ? '' : '.optional()'}`;
  });
  return `z.object({ ${lines.join(', ')} })`;
}

/** `x?: T | undefined` is an optional T. */
function withoutUndefined(type: ts.TypeNode): ts.TypeNode | readonly ts.TypeNode[] {
  if (!ts.isUnionTypeNode(type)) return type;
  const rest = type.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword);
  return rest.length === 1 && rest[0] !== undefined ? rest[0] : rest;
}

const KEYWORDS: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.StringKeyword]: 'z.string()',
  [ts.SyntaxKind.NumberKeyword]: 'z.number()',
  [ts.SyntaxKind.BooleanKeyword]: 'z.boolean()',
  [ts.SyntaxKind.UnknownKeyword]: 'z.unknown()',
};

function inZod(type: ts.TypeNode | readonly ts.TypeNode[], writing: Writing): string {
  if (isSeveral(type)) return unionOf(type, writing);
  if (ts.isUnionTypeNode(type)) return unionOf(type.types, writing);
  if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) return inZod(type.type, writing);
  if (ts.isArrayTypeNode(type)) return `z.array(${inZod(type.elementType, writing)})`;
  if (ts.isTypeLiteralNode(type) || ts.isIntersectionTypeNode(type)) return objectOf(membersIn(type, writing), writing);
  if (ts.isLiteralTypeNode(type)) return `z.literal(${type.getText()})`;
  if (ts.isTypeReferenceNode(type)) return referenceOf(type, writing);
  return KEYWORDS[type.kind] ?? keysOf(type, writing);
}

const isSeveral = (type: ts.TypeNode | readonly ts.TypeNode[]): type is readonly ts.TypeNode[] => Array.isArray(type);

function unionOf(types: readonly ts.TypeNode[], writing: Writing): string {
  const literals = types.filter((type) => ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal));
  return literals.length === types.length
    ? `z.enum([${literals.map((literal) => literal.getText()).join(', ')}])`
    : `z.union([${types.map((type) => inZod(type, writing)).join(', ')}])`;
}

function referenceOf(type: ts.TypeReferenceNode, writing: Writing): string {
  const check = CHECKED[type.typeName.getText()];
  if (check !== undefined) {
    writing.checks.add(check);
    return check;
  }
  const builtIn = ofTheLanguage(type, writing);
  if (builtIn !== undefined) return builtIn;
  const declaration = declarationOf(type.typeName, writing);
  if (declaration === undefined || !writing.product.placeOf(declaration.getSourceFile()).startsWith('rules/'))
    return keysOf(type, writing);
  return ts.isInterfaceDeclaration(declaration) ? writeShape(declaration, writing) : aliasOf(declaration, writing);
}

/** A type that the language brings and that is made of others. */
function ofTheLanguage(type: ts.TypeReferenceNode, writing: Writing): string | undefined {
  const [first, second] = type.typeArguments ?? [];
  switch (type.typeName.getText()) {
    case 'Pick':
    case 'Omit':
      return objectOf(membersIn(type, writing), writing);
    case 'Readonly':
      return first === undefined ? undefined : inZod(first, writing);
    case 'Record':
      return first === undefined || second === undefined
        ? undefined
        : `z.record(${inZod(first, writing)}, ${inZod(second, writing)})`;
    default:
      return undefined;
  }
}

/** A type by another name: a list of keys of ours, a shape of its own, or what stands behind it. */
function aliasOf(declaration: ts.TypeAliasDeclaration, writing: Writing): string {
  const { type } = declaration;
  const list = listBehind(type);
  if (list !== undefined) {
    writing.taken.add(list);
    return `z.enum(${list})`;
  }
  const isOwnShape = ts.isUnionTypeNode(type) || ts.isTypeReferenceNode(type) || ts.isTypeLiteralNode(type);
  return isOwnShape ? writeShape(declaration, writing) : inZod(type, writing);
}

/** `(typeof ROLES)[number]` → `ROLES`. */
function listBehind(type: ts.TypeNode): string | undefined {
  if (!ts.isIndexedAccessTypeNode(type) || type.indexType.kind !== ts.SyntaxKind.NumberKeyword) return undefined;
  const object = ts.isParenthesizedTypeNode(type.objectType) ? type.objectType.type : type.objectType;
  return ts.isTypeQueryNode(object) ? object.exprName.getText() : undefined;
}

function declarationOf(name: ts.Node, { product: { checker } }: Writing): ShapeDeclaration | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  const real =
    symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
  return real?.declarations?.find(isShape);
}

/** A part of another shape, taken by its name; or whatever comes to a closed list of keys. */
function keysOf(type: ts.TypeNode, writing: Writing): string {
  const { checker } = writing.product;
  if (ts.isIndexedAccessTypeNode(type)) {
    const member = checker.getPropertyOfType(
      checker.getTypeAtLocation(type.objectType),
      type.indexType.getText().replaceAll("'", ''),
    );
    const declared = member?.valueDeclaration;
    if (declared !== undefined && ts.isPropertySignature(declared) && declared.type !== undefined)
      return inZod(withoutUndefined(declared.type), writing);
  }
  const resolved = checker.getTypeAtLocation(type);
  const members = resolved.isUnion() ? resolved.types : [resolved];
  if (!members.every((member) => member.isStringLiteral())) throw cannot(type);
  return `z.enum([${members.map((member) => `'${member.isStringLiteral() ? member.value : ''}'`).join(', ')}])`;
}

const cannot = (node: ts.Node): Error =>
  new Error(`${node.getSourceFile().fileName}: ${node.getText()} cannot be said in zod; write it plainer`);
