import { othersNamedIn, type Asker, type Others, type Mention } from './third-parties.ts';

/**
 * What has to be done with a row or a cell before it is given to whoever asked.
 *
 * - `give`: theirs, or what a worker did in their job.
 * - `another-persons`: what somebody else said, or how they are reached: not without their agreement.
 * - `read-first`: free text; somebody reads whether others are in it. What was found is marked.
 * - `harm-test`: could somebody come to serious harm by it? An allegation, a hold, who must not meet whom.
 *
 * @source law §10 (L67, L68, L69)
 */
export const BEFORE_GIVING = ['give', 'another-persons', 'read-first', 'harm-test'] as const;
export type BeforeGiving = (typeof BEFORE_GIVING)[number];

export interface AskedCell {
  readonly field: string;
  readonly text: string;
  /** What somebody typed; anything else is one of our own words, a day, a number or a reference. */
  readonly isWords: boolean;
}

export interface AskedRow {
  readonly list: string;
  readonly key: string;
  /** Whose words or details the row holds, where it is one person’s own. */
  readonly person: string;
  readonly personIsWorker: boolean;
  readonly cells: readonly AskedCell[];
}

export interface HandedCell extends AskedCell {
  readonly before: BeforeGiving;
  readonly others: readonly Mention[];
}

export interface HandedRow {
  readonly list: string;
  readonly key: string;
  /** The strictest of its cells. */
  readonly before: BeforeGiving;
  readonly cells: readonly HandedCell[];
}

/** Fields that tell of an allegation, a hold, or of whom somebody has to be kept from. */
const MAY_HARM: readonly string[] = [
  'namedSaid',
  'namedIds',
  'subjectIds',
  'holdOutcome',
  'terms',
  'agreedWith',
  'mustNotMeet',
  'apartGround',
  'apartWhy',
];

/** A row as it is handed over, each cell with what has to be done before. Nothing is taken out here: a person decides, and says why. */
export function beforeHandingOver(row: AskedRow, asker: Asker, others: Others): HandedRow {
  const own = asker.is === 'child' ? ['child', asker.id] : [asker.id];
  const isAnothers = row.person !== '' && !own.includes(row.person) && !row.personIsWorker;
  const cells = row.cells.map((cell) => {
    const places = cell.isWords ? othersNamedIn(cell.text, asker, others) : [];
    return { ...cell, others: places, before: beforeGiving(cell, isAnothers) };
  });
  return {
    list: row.list,
    key: row.key,
    cells,
    before: [...BEFORE_GIVING].reverse().find((one) => cells.some(({ before }) => before === one)) ?? 'give',
  };
}

function beforeGiving({ field, isWords }: AskedCell, isAnothers: boolean): BeforeGiving {
  if (MAY_HARM.includes(field)) return 'harm-test';
  if (isAnothers) return 'another-persons';
  return isWords ? 'read-first' : 'give';
}
