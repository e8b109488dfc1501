import { STATEMENTS } from '../statements/statements.ts';
import type { Citation } from '../vocabulary.ts';
import { CASE_SENTENCES, RULING_SENTENCES } from './case-sentences.ts';
import { CONFLICT_SENTENCES } from './conflict-sentences.ts';
import { NOT_FROM_YOUR_COUNCIL } from './not-stated.ts';
import { DEFAULT_SENTENCE, FIELD_SENTENCES, LAW_SENTENCES, NOT_STATED_SENTENCE } from './law-sentences.ts';
import { present } from '../present.ts';

const LINES = new Map(STATEMENTS.map(({ id, council, text }) => [id, `${council}, line ${id}: ${text}`]));

/** Each statement that a citation names, written out or as a range: `Warrington W-50 to W-58`. */
export function statementIdsIn(citation: Citation): readonly string[] {
  const ids: string[] = [];
  for (const [, from = '', to] of citation.matchAll(/\b([WT]-\d{2})\b(?: (?:to|…) ([WT]-\d{2})\b)?/g)) {
    ids.push(...(to === undefined ? [from] : range(from, to)));
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
 * A citation as a person reads it, a line for each thing that it names: `Torbay, line T-45: …`, `CF-09: …`, each with its
 * sentence. A council’s own paragraph has none here and stays as it is written.
 */
export const citationLines = (citation: Citation): readonly string[] => citation.split(/; | · /).flatMap(linesOf);

function linesOf(part: string): readonly string[] {
  const ruling = /^rulings?:? (.+)$/i.exec(part)?.[1];
  if (ruling !== undefined) return [labelled(`Ruling: ${ruling}`, RULING_SENTENCES[ruling])];
  const lines = [
    ...statementIdsIn(part).map((id) => present(LINES.get(id))),
    ...named(part, /\bCF-\d{2}\b/g, CONFLICT_SENTENCES),
    ...named(part, /\bE-\d{2}\b/g, CASE_SENTENCES),
    ...lawIn(part),
  ];
  return lines.length > 0 ? lines : [labelled(part, fieldSentence(part))];
}

const labelled = (label: string, sentence: string | undefined): string =>
  sentence === undefined ? label : `${label}: ${sentence}`;

const named = (part: string, ids: RegExp, sentences: Readonly<Record<string, string>>): readonly string[] =>
  (part.match(ids) ?? []).filter((id) => Object.hasOwn(sentences, id)).map((id) => labelled(id, sentences[id]));

const lawIn = (part: string): readonly string[] =>
  Object.keys(LAW_SENTENCES)
    .filter((law) => part.startsWith(law))
    .map((law) => labelled(law, LAW_SENTENCES[law]));

/** What comes from the field, by its section; what has no section is a value of our own. */
function fieldSentence(part: string): string | undefined {
  if (part === NOT_FROM_YOUR_COUNCIL) return NOT_STATED_SENTENCE;
  const section = /\bdomain §(\d+(?:\.\d)?)/i.exec(part)?.[1];
  if (section !== undefined) return FIELD_SENTENCES[section];
  return /\bdefault$/.test(part) ? DEFAULT_SENTENCE : undefined;
}

function range(from: string, to: string): readonly string[] {
  const first = Number(from.slice(2));
  const last = Number(to.slice(2));
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => `${from.slice(0, 2)}${String(first + index).padStart(2, '0')}`,
  );
}
