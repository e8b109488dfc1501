import {
  disruptionWindow,
  inCaseOf,
  mayChangeDay,
  needOfDisruptionMeeting,
  redrawn,
  shortDate,
  stepId,
  type DayCorrection,
  type Ending,
  type LocalDate,
  type Meeting,
  type Placement,
} from '#rules';
import type { Refused } from '../meetings/allocate-chair.ts';
import { endingCalled, placementAt } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { addInOrder, rowsInOrder } from '../plans/rows-in-order.ts';
import { mayThey } from '../may-they.ts';
import { obligationFrom, obligationKey, placementFacts } from '../obligations/owe.ts';
import { endingObligations } from './owe-at-ending.ts';
import { procedureOf } from '../procedure-of.ts';
import type { EndingChanged } from './say-how-it-ended.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Saved, Ports } from '../ports.ts';

/** One correction of the day: the day that stood is kept with the reason, the person and the time. @source CF-48 */
export type DayBefore = Pick<DayCorrection, 'was' | 'is' | 'reason' | 'by' | 'at'>;

const keyOf = (ref: string, place: number): string => `day-correction:${ref}:${place}`;

export async function daysBefore(ref: string, { records }: Ports): Promise<readonly DayBefore[]> {
  return (await rowsInOrder(records.dayCorrections, (place) => keyOf(ref, place))).map(({ row }) => row);
}

/**
 * Corrects the day of disruption, with a reason, by someone who may set aside what is owed. The window and what is counted from
 * the ending move with it; what is done or set aside stays as it was, and so does the day that stood before, in words.
 *
 * @source CF-48 · domain §13, permitted overrides
 */
export async function changeDayOfDisruption(
  who: string,
  ref: string,
  { leftOn, reason }: { readonly leftOn: LocalDate; readonly reason: string },
  ports: Ports,
): Promise<EndingChanged | Refused> {
  const ending = await endingCalled(ref, ports);
  const placement = await placementAt(ending.row.placement, ports);
  await mayThey(who, 'override-obligation', { ending: ending.row, placement: placement.row }, ports);
  const may = mayChangeDay(reason);
  if (may.is !== 'decided') return { is: 'refused', words: 'Say why the day is corrected: the window moves with it.' };
  const was = ending.row.leftOn;
  if (leftOn === was) return { is: 'refused', words: 'That is the day that stands already.' };
  if (leftOn > ports.today())
    return { is: 'refused', words: 'The day is still to come. It is the day on which the child had left.' };
  if (leftOn < placement.row.startedOn) return { is: 'refused', words: 'That is before the placement began.' };

  const moved = { ...ending.row, leftOn };
  await saveDay(ending.row, { was, is: leftOn, reason: reason.trim(), by: who, at: ports.now() }, ports);
  await countAnew(moved, was, placement.row, ports);
  for (const meeting of await ports.records.meetings.where({ about: ref }))
    await moveWindow(meeting, moved, placement.row, ports);
  if (placement.row.endedOn === was) await ports.records.placements.change(placement, { endedOn: leftOn });
  const toCheck = moved.toCheck || (await needsAnotherLook(moved, placement.row, ports));
  // Last, so that a correction cut short is taken up whole when it is said again.
  const changed = await ports.records.endings.change(ending, { leftOn, toCheck });
  const at = ports.now();
  await ports.records.audit(ref, `day-${at}`, {
    at,
    actor: who,
    did: `corrected the day: ${was} to ${leftOn}`,
    about: ref,
  });
  redrawCards(ref, ports, ['ending-receipt', 'ending-decision']);
  return { is: 'changed', ending: changed.row };
}

/** Said again after a cut, it is one correction, with what was said last. */
export async function saveDay(ending: Ending, change: DayBefore, { records }: Ports): Promise<void> {
  const { ref } = ending;
  const saved = await addInOrder(
    records.dayCorrections,
    (place): DayCorrection => ({ key: keyOf(ref, place), ...inCaseOf(ending), ending: ref, place, ...change }),
    ({ was, is }) => was === change.was && is === change.is,
  );
  if (saved.row.reason !== change.reason || saved.row.by !== change.by)
    await records.dayCorrections.change(saved, { reason: change.reason, by: change.by, at: change.at });
}

/** What the ending owes, from the corrected day; what the new day adds is opened. */
async function countAnew(ending: Ending, was: LocalDate, placement: Placement, ports: Ports): Promise<void> {
  const id = `${ending.ref}/day-${ending.leftOn}`;
  const opened = [];
  for (const draft of await endingObligations(ending, placement, ports)) {
    const owed = await ports.records.obligations.find(obligationKey(ending.ref, draft.kind));
    if (owed === undefined) {
      const obligation = await obligationFrom(
        draft,
        { about: ending.ref, placement, managerId: placement.teamManagerId },
        ports,
      );
      opened.push({ do: 'owe', id: stepId(id, `owe-${draft.kind}`), obligation } as const);
    } else if (owed.row.doneAt === undefined && owed.row.override === undefined && owed.row.due !== draft.due) {
      const { due, startsOn } = draft;
      await ports.records.obligations.change(owed, {
        due,
        startsOn,
        sum: withBefore(draft.sum, was, owed.row.due),
        level: 0,
      });
    }
  }
  await savePlan({ id, about: ending.ref, steps: opened }, ports);
}

/** The window of a meeting that was not held yet. A day already chosen stays, and shows when it is outside. */
async function moveWindow(meeting: Saved<Meeting>, ending: Ending, placement: Placement, ports: Ports): Promise<void> {
  if (meeting.row.heldOn !== undefined || meeting.row.state === 'cancelled') return;
  const procedure = await procedureOf(ending, ports);
  const calendar = await ports.workingDays();
  const { first, last, sum } = disruptionWindow(ending.leftOn, placement, procedure, calendar);
  await ports.records.meetings.change(meeting, { from: first, by: last, sum });
  const owed = await ports.records.obligations.find(obligationKey(meeting.row.ref, 'disruption.hold'));
  if (owed !== undefined && owed.row.doneAt === undefined && owed.row.override === undefined) {
    const facts = { day: owed.row.startsOn, leftOn: ending.leftOn, ...placementFacts(placement) };
    const due = redrawn(owed.row, facts, procedure, calendar);
    if (due !== undefined && due.due !== owed.row.due)
      await ports.records.obligations.change(owed, { due: due.due, sum: due.sum, level: 0 });
  }
  redrawCards(meeting.row.ref, ports, ['draft-meeting', 'meeting-arranged']);
}

const withBefore = (sum: string, was: LocalDate, due: LocalDate | undefined): string =>
  `${sum}. Counted anew: the day was thought to be ${shortDate(was)}${due === undefined ? '' : `, and this due on ${shortDate(due)}`}`;

/** Whether the corrected day would have been answered otherwise, while no manager has decided: then one looks again. */
async function needsAnotherLook(ending: Ending, placement: Placement, ports: Ports): Promise<boolean> {
  if (ending.decidedBy !== undefined) return false;
  const need = needOfDisruptionMeeting(
    {
      placement: { ...placement, match: ending.match },
      leftOn: ending.leftOn,
      inCarePlan: ending.inCarePlan,
      match: ending.match,
    },
    await procedureOf(ending, ports),
  );
  return need.is === 'decided' && ending.required !== 'consider' && need.value.need !== ending.required;
}
