import { STATEMENTS } from '../statements/statements.ts';
import type { Citation } from '../vocabulary.ts';

const LINES = new Map(STATEMENTS.map(({ id, council, text }) => [id, `${council}, line ${id}: ${text}`]));

/** Each statement that a citation names, written out or as a range: `Warrington W-50 to W-58`. */
export function statementIdsIn(citation: Citation): readonly string[] {
  const ids: string[] = [];
  for (const [, from, to] of citation.matchAll(/\b([WT]-\d{2})\b(?: (?:to|…) ([WT]-\d{2})\b)?/g)) {
    ids.push(...(to === undefined ? [from as string] : range(from as string, to)));
  }
  return ids.filter((id) => LINES.has(id));
}

/** The citations that a source joins, one by one: `Torbay T-02, T-41; CF-12` is three. */
export const citationsIn = (source: string): readonly Citation[] =>
  source.split('; ').flatMap((part) => {
    const [, council, ids] = /^(Warrington|Torbay) ([WT]-\d{2}(?:, [WT]-\d{2})*)$/.exec(part) ?? [];
    return ids === undefined ? [part] : ids.split(', ').map((id) => `${council} ${id}`);
  });

/**
 * A citation as a person reads it: `Torbay, line T-45: …` with the paraphrase.
 *
 * What names no statement (a regulation, a ruling, a conflict) stays as it is.
 */
export const citationWords = (citation: Citation): string => citation.split('; ').map(partWords).join(' ');

function partWords(part: string): string {
  const ids = statementIdsIn(part);
  return ids.length === 0 ? part : ids.map((id) => LINES.get(id)).join(' ');
}

function range(from: string, to: string): readonly string[] {
  const first = Number(from.slice(2));
  const last = Number(to.slice(2));
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => `${from.slice(0, 2)}${String(first + index).padStart(2, '0')}`,
  );
}
