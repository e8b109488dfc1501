import type { Obligation } from '../case-records.ts';
import { changedRow, type Change } from '../effects.ts';
import { titleOf } from '../obligations/catalogue.ts';
import { isOver, setAsideAsVoid } from '../obligations/owed.ts';
import { isWithinUndoDay, owedAgain } from '../obligations/settle.ts';
import { obligationsStartedBy, type DraftObligation } from '../obligations/started-by.ts';
import type { WorkingCalendar } from '../days.ts';
import type { LocalDate } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import { londonDay } from '../london.ts';
import { BEGINS, ENDS_AROUND, ENDS_OF_SHEET, type Ends } from './begins-and-ends.ts';
import { isAround, isOwn, knownFrom, SAID_ON_SHEET, type FollowFacts, type SheetChanged } from './follows.ts';

/* A field of a sheet is taken back, or corrected: what it had ended is owed again, and what it had begun is not. */

const TAKEN_BACK = 'taken back on its sheet';

/** What was settled by what this sheet said, and is settled by it no more. */
export function reopenedBy(changed: SheetChanged, facts: FollowFacts): readonly Obligation[] {
  const { kind } = changed;
  const own = fallsAway(ENDS_OF_SHEET[kind], changed);
  const others = changed.others.filter(({ number }) => number !== changed.number);
  const around = fallsAway(ENDS_AROUND[kind], changed, ({ when }) => others.some(({ values }) => when(values)));
  return facts.childObligations.filter(
    (owed) =>
      owed.doneAt !== undefined &&
      owed.note === SAID_ON_SHEET &&
      ((own.includes(owed.kind) && isOwn(owed, changed)) ||
        (around.includes(owed.kind) && isAround(owed, facts) && !isMeetingOver(owed, facts))),
  );
}

const fallsAway = (
  ends: readonly Ends[] = [],
  { before, after }: SheetChanged,
  isSaidElsewhere: (one: Ends) => boolean = () => false,
): readonly string[] =>
  ends.filter((one) => one.when(before) && !one.when(after) && !isSaidElsewhere(one)).flatMap(({ kinds }) => kinds);

/** Nobody is chased any more for a meeting that was held or called off. */
const isMeetingOver = ({ kind }: Obligation, { meeting }: FollowFacts): boolean =>
  kind.startsWith('disruption.') && (meeting?.heldOn !== undefined || meeting?.state === 'cancelled');

/** What is asked where something was settled so long ago that it is no slip of the finger any more. @source domain §13 */
export function whyAsked(reopened: readonly Obligation[], today: LocalDate): string | undefined {
  const late = reopened.find(({ doneAt }) => doneAt !== undefined && !isWithinUndoDay(doneAt, today));
  if (late?.doneAt === undefined) return undefined;
  return `“${titleOf(late.kind)}” was settled by this on ${shortDate(londonDay(late.doneAt))}. Say why it is corrected: the reason stands beside it, with your name.`;
}

/** What is owed again, and what is owed no more, because of what was taken back. What is begun once more is counted anew. */
export function takenBackBy(
  changed: SheetChanged,
  reopened: readonly Obligation[],
  facts: FollowFacts,
  calendar: WorkingCalendar,
): readonly Change[] {
  const by = { id: facts.actor.id, at: facts.now };
  const begun = facts.childObligations.filter((owed) => isOwn(owed, changed));
  const changes = (BEGINS[changed.kind] ?? []).flatMap(({ moment, when, from }) => {
    const [was, is] = [when(changed.before), when(changed.after)];
    if (was === is) return [];
    const known = knownFrom(changed.after[from], facts);
    return obligationsStartedBy(moment, known, facts.todaysProcedure, calendar).flatMap((draft) =>
      begun
        .filter(({ kind }) => kind === draft.kind)
        .flatMap((owed) => (was ? [voided(owed, by)] : [anew(owed, draft)])),
    );
  });
  return [...reopened.map((owed) => owedAgain(owed, facts.now)), ...changes.flat()];
}

const voided = (owed: Obligation, by: Parameters<typeof setAsideAsVoid>[1]): readonly Change[] =>
  isOver(owed) ? [] : [setAsideAsVoid(owed.key, by, TAKEN_BACK)];

/** It was taken back, and is said again. */
const anew = (owed: Obligation, { due, sum, nextLook }: DraftObligation): readonly Change[] =>
  owed.override === 'not-required' && owed.overrideReason === TAKEN_BACK
    ? [
        changedRow('obligations', owed.key, {
          ...{ due, sum, nextLook, level: 0 },
          ...{ override: undefined, overrideReason: undefined, overrideBy: undefined, overrideAt: undefined },
        }),
      ]
    : [];
