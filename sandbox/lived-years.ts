import { putRow } from './graph/list-items.ts';
import { listsOf } from './graph/lists.ts';
import { SITES } from './graph/sites.ts';
import { figuresLived, type LivedDays, type LivedRow } from './lived-figures.ts';
import { openLived } from './lived-open.ts';
import { recordsLived } from './lived-records.ts';
import type { World } from './world.ts';

/*
 * Years that a council has lived through before anybody looked: endings, meetings that were held, and what each counts as. Invented,
 * the same on every machine, and written into the lists as they are made, by the names of their columns; a list refuses what it would
 * refuse from anybody.
 */

/** A large council’s years: so many endings and held stability meetings in each. */
const A_YEAR = 520;
const THE_YEAR_BEFORE = 596;
/** Endings of the last weeks whose meetings are still to come. */
const STILL_OPEN = 24;

/** Puts rows into the lists as they are; each list refuses what it would refuse from anybody. */
export function live(world: World, rows: Iterable<LivedRow>): void {
  const lists = new Map(
    SITES.flatMap(({ id }) => listsOf(id, world)).map((part) => [part.value.displayName, part] as const),
  );
  for (const { list, fields } of rows) {
    const part = lists.get(list);
    if (part === undefined) throw new Error(`There is no list ${list} to live in.`);
    putRow(part, fields, world);
  }
}

/** Two summary years of a large council, with the records of the last one; cases that are open now; then so many closed cases over ten years besides. */
export function livedBy({
  large,
  history,
}: {
  readonly large: boolean;
  readonly history: number;
}): readonly LivedRow[] {
  const last: LivedDays = { from: '2025-04-01', to: '2026-03-31' };
  const year = large ? [...figuresLived(A_YEAR, last)] : [];
  return [
    ...year,
    ...recordsLived(year, '1.0'),
    ...(large ? openLived(STILL_OPEN, '1.0') : []),
    ...(large ? renamed(figuresLived(THE_YEAR_BEFORE, { from: '2024-04-01', to: '2025-03-31' }), 'B') : []),
    ...renamed(figuresLived(history, { from: '2014-04-01', to: '2024-03-31' }), 'H'),
  ];
}

/** Rows of other years keep apart from those of the first. */
function* renamed(rows: Iterable<LivedRow>, mark: string): Generator<LivedRow> {
  for (const { list, fields } of rows) {
    const reference = String(fields['Reference']).replace('-L', `-${mark}`);
    yield {
      list,
      fields: { ...fields, Reference: reference, Key: `figures:${reference}`, Title: `figures:${reference}` },
    };
  }
}
