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
  const tokens = tokensOf(text);
  let at = 0;
  /** What stood behind a colon, in one word with it. */
  let rest: Token | undefined;
  const peek = (): Token | undefined => rest ?? tokens[at];
  const next = (): Token => {
    if (rest !== undefined) {
      const token = rest;
      rest = undefined;
      return token;
    }
    const token = tokens[at];
    if (token === undefined) throw invalid(text);
    at += 1;
    return token;
  };
  const expect = (mark: string): void => {
    const token = next();
    if (token.quoted || token.text !== mark) throw invalid(text);
  };
  const isWord = (word: string): boolean => peek()?.quoted === false && peek()?.text.toLowerCase() === word;

  const either = (): Filter => {
    let left = both();
    while (isWord('or')) {
      next();
      left = { is: 'or', left, right: both() };
    }
    return left;
  };
  const both = (): Filter => {
    let left = one();
    while (isWord('and')) {
      next();
      left = { is: 'and', left, right: one() };
    }
    return left;
  };
  const one = (): Filter => {
    if (isWord('not')) {
      next();
      return { is: 'not', of: one() };
    }
    if (isWord('(')) {
      next();
      const inside = either();
      expect(')');
      return inside;
    }
    const name = next();
    if (name.quoted) throw invalid(text);
    return peek()?.text === '(' && peek()?.quoted === false ? called(name.text) : compared(name.text);
  };
  const called = (name: string): Filter => {
    expect('(');
    if (name.endsWith('/any')) {
      // `ep:` and what follows it are one word or two.
      const variable = /^(\w+):(.*)$/.exec(next().text);
      if (variable === null) expect(':');
      else if (variable[2] !== '') rest = { text: variable[2] ?? '', quoted: false };
      const inside = either();
      expect(')');
      return { is: 'any', path: name.slice(0, -'/any'.length), of: inside };
    }
    const known = name.toLowerCase();
    if (known !== 'startswith' && known !== 'endswith' && known !== 'contains') throw invalid(text);
    const path = next().text;
    expect(',');
    const value = next();
    if (!value.quoted) throw invalid(text);
    expect(')');
    return { is: 'call', name: known, path, value: value.text };
  };
  const compared = (path: string): Filter => {
    const by = next().text.toLowerCase();
    if (by === 'in') {
      expect('(');
      const values = [literal(next())];
      while (peek()?.text === ',') {
        next();
        values.push(literal(next()));
      }
      expect(')');
      return { is: 'in', path, values };
    }
    if (!COMPARISONS.includes(by)) throw invalid(text);
    return { is: 'compare', by: by as Comparison, path, value: literal(next()) };
  };

  const filter = either();
  if (at < tokens.length) throw invalid(text);
  return filter;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.trim().matchAll(TOKEN)) {
    end = match.index + match[0].length;
    if (match[1] !== undefined) tokens.push({ text: match[1].replaceAll("''", "'"), quoted: true });
    else tokens.push({ text: match[2] ?? match[3] ?? '', quoted: false });
  }
  if (end !== text.trim().length) throw invalid(text);
  return tokens;
}

function literal({ text, quoted }: Token): Literal {
  if (quoted) return text;
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

const invalid = (text: string): Error => badRequest(`Invalid filter clause: ${text}`);

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
