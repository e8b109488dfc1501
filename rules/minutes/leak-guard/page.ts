import { fold, joined, type Folded } from './folded.ts';
import type { KnownCase, KnownPerson, Reader } from './known-case.ts';
import type { Block, LeakKind, LeakWay } from './leak.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A place in the folded text, before it is told to anyone. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: LeakKind;
  readonly how: LeakWay;
  /** What may stand there instead. */
  readonly instead?: string | undefined;
}

/** All that the finders share: the text once folded, once cut into words. */
export interface Page {
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  /** Words that stand somewhere with a small letter: with a capital they are the same word. */
  readonly small: ReadonlySet<string>;
  readonly known: KnownCase;
  readonly reader: Reader;
  readonly names: NameIndex;
  /** Whom each word names, found once for all finders. */
  readonly people: readonly Mention[];
  readonly work: Work;
}

/** The page before anybody on it is known. */
export type Bare = Omit<Page, 'people'>;

/** Somebody named in the text. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly persons: readonly KnownPerson[];
  readonly how: LeakWay;
}

/** How many words and look-ups it took; it grows with the text and not faster. */
export interface Work {
  steps: number;
}

const indexed = new WeakMap<readonly KnownPerson[], NameIndex>();

/** The index of a case’s people is made once. */
export function namesOf({ people }: KnownCase): NameIndex {
  const there = indexed.get(people);
  if (there !== undefined) return there;
  const index = indexNames(people);
  indexed.set(people, index);
  return index;
}

export function pageOf(blocks: readonly Block[], reader: Reader, known: KnownCase, work: Work): Bare {
  const folded = fold(joined(blocks));
  const tokens = tokensOf(folded);
  work.steps += folded.text.length + tokens.length;
  const small = new Set(tokens.filter(({ capital }) => !capital).map(({ word }) => word));
  return { folded, tokens, small, known, reader, names: namesOf(known), work };
}
