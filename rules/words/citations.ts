import { STATEMENTS } from '../statements/statements.ts';
import type { Citation } from '../vocabulary.ts';

const BY_ID = new Map(STATEMENTS.map((statement) => [statement.id, statement]));

/** Each statement that a citation names, written out or as a range: `Warrington W-50 to W-58`. */
export function statementIdsIn(citation: Citation): readonly string[] {
  const ids: string[] = [];
  for (const [, from, to] of citation.matchAll(/\b([WT]-\d{2})\b(?: (?:to|…) ([WT]-\d{2})\b)?/g)) {
    ids.push(...(to === undefined ? [from as string] : range(from as string, to)));
  }
  return ids.filter((id) => BY_ID.has(id));
}

/**
 * A citation as a person reads it: `Torbay, line T-45: …` with the paraphrase.
 *
 * What names no statement (a regulation, a ruling, a conflict) stays as it is.
 */
export const citationWords = (citation: Citation): string => citation.split('; ').map(partWords).join(' ');

function partWords(part: string): string {
  const ids = statementIdsIn(part);
  return ids.length === 0 ? part : ids.map(lineWords).join(' ');
}

function lineWords(id: string): string {
  const statement = BY_ID.get(id);
  return statement === undefined ? id : `${statement.council}, line ${id}: ${statement.text}`;
}

function range(from: string, to: string): readonly string[] {
  const first = Number(from.slice(2));
  const last = Number(to.slice(2));
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => `${from.slice(0, 2)}${String(first + index).padStart(2, '0')}`,
  );
}
