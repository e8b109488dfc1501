import type { Obligation } from '../case-records.ts';
import { changedRow, newRow, type Change, type Redraw, type Written } from '../effects.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';
import { isOutstanding, isOver, setAsideAsVoid } from './owed.ts';

/* What an act made owed, its undoing ends; said again, it is owed again. */

interface By {
  readonly id: string;
  readonly at: Instant;
}

/** What was owed for something that was taken back, or said otherwise since, is not required any more. What is done stays done. */
export const endedByUndoing = (owed: readonly Obligation[], by: By, why: string): readonly Change[] =>
  owed.filter((row) => !isOver(row)).map(({ key }) => setAsideAsVoid(key, by, why));

/** Tasks about it that somebody may have in their chat: shown once it was late, or raised. */
export const tasksAbout = (owed: readonly Obligation[]): readonly Redraw[] =>
  owed.filter((row) => !isOver(row) && row.level > 0).map(({ key }) => ({ about: key, cards: ['task'] }));

/** What a decision opens; where it was opened before and ended by an undoing, for one of these reasons, it is owed again from its new day. */
export const openedOrAgain = (
  changes: readonly Change[],
  rows: readonly Obligation[],
  why: readonly string[],
): readonly Change[] =>
  changes.map((change) => {
    if (!('create' in change) || change.create !== 'obligations') return change;
    const before = rows.find(({ key }) => key === change.row.key);
    const isUndone = before?.override === 'not-required' && why.includes(before.overrideReason ?? '');
    return isUndone ? owedAgain(before.key, change.row) : newRow('obligations', change.row);
  });

const owedAgain = (key: string, { ownerId, startsOn, due, sum, nextLook }: Written<Obligation>): Change =>
  changedRow('obligations', key, {
    ...{ ownerId, startsOn, due, sum, nextLook },
    ...{ override: undefined, overrideReason: undefined, overrideBy: undefined, overrideAt: undefined, level: 0 },
  });

/** What is outstanding of one record is counted from what is known now: another day where there is one, and nothing where it is not asked. */
export function countedFrom(
  now: readonly {
    readonly kind: string;
    readonly startsOn: LocalDate;
    readonly due?: LocalDate | undefined;
    readonly sum: string;
  }[],
  rows: readonly Obligation[],
  by: By,
  why: string,
): readonly Change[] {
  return rows.filter(isOutstanding).flatMap((row) => {
    const draft = now.find(({ kind }) => kind === row.kind);
    if (draft === undefined) return endedByUndoing([row], by, why);
    const { due, startsOn, sum } = draft;
    return due === row.due && startsOn === row.startsOn
      ? []
      : [
          changedRow(
            'obligations',
            row.key,
            { due, startsOn, sum, level: 0 },
            { doneAt: undefined, override: undefined },
          ),
        ];
  });
}
