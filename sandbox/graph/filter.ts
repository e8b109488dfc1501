import { badRequest } from './refusal.ts';

/** An OData `$filter`, read into a tree. */
export type Filter =
  | { readonly is: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly is: 'not'; readonly of: Filter }
  | { readonly is: 'compare'; readonly by: Comparison; readonly path: string; readonly value: Literal }
  | { readonly is: 'in'; readonly path: string; readonly values: readonly Literal[] }
  | {
      readonly is: 'call';
      readonly name: 'startswith' | 'endswith' | 'contains';
      readonly path: string;
      readonly value: string;
    }
  | { readonly is: 'any'; readonly path: string; readonly of: Filter };

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
export type Literal = string | number | boolean | null;

const TOKEN = /\s*(?:'((?:[^']|'')*)'|([(),])|([^\s(),']+))/gy;
const COMPARISONS: readonly string[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

/** Reads what Graph reads; anything else is refused with Graph's words. */
export function readFilter(text: string): Filter {
  const words = wordsOf(text);
  const filter = either(words);
  if (words.peek() !== undefined) throw words.invalid();
  return filter;
}

/** The words of a filter, read one after another. */
interface Words {
  peek(): Token | undefined;
  next(): Token;
  /** Passes over a mark that must stand here. */
  expect(mark: string): void;
  /** Passes over this word, if it stands here. */
  passes(word: string): boolean;
  /** What stood behind a colon, in one word with it, comes next. */
  putBack(text: string): void;
  invalid(): Error;
}

function wordsOf(text: string): Words {
  const left = [...tokensOf(text)].reverse();
  const invalid = (): Error => invalidFilter(text);
  const next = (): Token => {
    const token = left.pop();
    if (token === undefined) throw invalid();
    return token;
  };
  return {
    peek: () => left.at(-1),
    next,
    expect: (mark) => {
      const token = next();
      if (token.quoted || token.text !== mark) throw invalid();
    },
    passes: (word) => {
      const token = left.at(-1);
      const isHere = token?.quoted === false && token.text.toLowerCase() === word;
      if (isHere) left.pop();
      return isHere;
    },
    putBack: (rest) => left.push({ text: rest, quoted: false }),
    invalid,
  };
}

function either(words: Words): Filter {
  let left = both(words);
  while (words.passes('or')) left = { is: 'or', left, right: both(words) };
  return left;
}

function both(words: Words): Filter {
  let left = one(words);
  while (words.passes('and')) left = { is: 'and', left, right: one(words) };
  return left;
}

function one(words: Words): Filter {
  if (words.passes('not')) return { is: 'not', of: one(words) };
  if (words.passes('(')) {
    const inside = either(words);
    words.expect(')');
    return inside;
  }
  const name = words.next();
  if (name.quoted) throw words.invalid();
  return words.passes('(') ? called(name.text, words) : compared(name.text, words);
}

/** What stands in the brackets of a function, or of `any`. */
function called(name: string, words: Words): Filter {
  if (name.endsWith('/any')) {
    passVariable(words);
    const inside = either(words);
    words.expect(')');
    return { is: 'any', path: name.slice(0, -'/any'.length), of: inside };
  }
  const known = name.toLowerCase();
  if (known !== 'startswith' && known !== 'endswith' && known !== 'contains') throw words.invalid();
  const path = words.next().text;
  words.expect(',');
  const value = words.next();
  if (!value.quoted) throw words.invalid();
  words.expect(')');
  return { is: 'call', name: known, path, value: value.text };
}

/** `ep:` and what follows it are one word or two. */
function passVariable(words: Words): void {
  const variable = /^(\w+):(.*)$/.exec(words.next().text);
  if (variable === null) words.expect(':');
  else if (variable[2] !== undefined && variable[2] !== '') words.putBack(variable[2]);
}

function compared(path: string, words: Words): Filter {
  const by = words.next().text.toLowerCase();
  if (by === 'in') {
    words.expect('(');
    const values = [literal(words.next())];
    while (words.passes(',')) values.push(literal(words.next()));
    words.expect(')');
    return { is: 'in', path, values };
  }
  if (!COMPARISONS.includes(by)) throw words.invalid();
  return { is: 'compare', by: by as Comparison, path, value: literal(words.next()) };
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.trim().matchAll(TOKEN)) {
    end = match.index + match[0].length;
    if (match[1] !== undefined) tokens.push({ text: match[1].replaceAll("''", "'"), quoted: true });
    else tokens.push({ text: match[2] ?? match[3] ?? '', quoted: false });
  }
  if (end !== text.trim().length) throw invalidFilter(text);
  return tokens;
}

function literal({ text, quoted }: Token): Literal {
  if (quoted) return text;
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

const invalidFilter = (text: string): Error => badRequest(`Invalid filter clause: ${text}`);

/** Every path that a filter speaks of. */
export function pathsIn(filter: Filter): readonly string[] {
  switch (filter.is) {
    case 'and':
    case 'or':
      return [...pathsIn(filter.left), ...pathsIn(filter.right)];
    case 'not':
      return pathsIn(filter.of);
    case 'compare':
    case 'in':
    case 'call':
    case 'any':
      return [filter.path];
    default:
      return filter satisfies never;
  }
}
