import {
  disruptionWindow,
  mayChangeDay,
  needOfDisruptionMeeting,
  redrawn,
  shortDate,
  stepId,
  type Ending,
  type Instant,
  type LocalDate,
  type Meeting,
  type Placement,
} from '#rules';
import type { Refused } from './allocate-chair.ts';
import { endingCalled, placementAt } from './find-case.ts';
import { keepPlan } from './keep-plan.ts';
import { keepSetting } from './keep-setting.ts';
import { mayThey } from './may-they.ts';
import { obligationFrom, obligationKey, placementFacts } from './owe.ts';
import { endingDebts } from './owe-at-ending.ts';
import { procedureOf } from './procedure-of.ts';
import type { EndingChanged } from './say-how-it-ended.ts';
import { redrawCards } from './show-card.ts';
import type { Kept, World } from './world.ts';

/** One correction of the day: the day that stood is kept with the reason, the person and the time. @source CF-48 */
export interface DayBefore {
  readonly was: LocalDate;
  readonly is: LocalDate;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

const keyOf = (ref: string): string => `days:${ref}`;

export async function daysBefore(ref: string, { records }: World): Promise<readonly DayBefore[]> {
  const kept = await records.settings.find(keyOf(ref));
  return kept === undefined ? [] : (JSON.parse(kept.row.value) as readonly DayBefore[]);
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
  world: World,
): Promise<EndingChanged | Refused> {
  const ending = await endingCalled(ref, world);
  const placement = await placementAt(ending.row.placement, world);
  await mayThey(who, 'override-obligation', { ending: ending.row, placement: placement.row }, world);
  const may = mayChangeDay(reason);
  if (may.is !== 'decided') return { is: 'refused', words: 'Say why the day is corrected: the window moves with it.' };
  const was = ending.row.leftOn;
  if (leftOn === was) return { is: 'refused', words: 'That is the day that stands already.' };
  if (leftOn > world.today())
    return { is: 'refused', words: 'The day is still to come. It is the day on which the child had left.' };
  if (leftOn < placement.row.startedOn) return { is: 'refused', words: 'That is before the placement began.' };

  const moved = { ...ending.row, leftOn };
  await keepDay(ref, { was, is: leftOn, reason: reason.trim(), by: who, at: world.now() }, world);
  await countAnew(moved, was, placement.row, world);
  for (const meeting of await world.records.meetings.where({ about: ref }))
    await moveWindow(meeting, moved, placement.row, world);
  if (placement.row.endedOn === was) await world.records.placements.change(placement, { endedOn: leftOn });
  const toCheck = moved.toCheck || (await needsAnotherLook(moved, placement.row, world));
  // Last, so that a correction cut short is taken up whole when it is said again.
  const changed = await world.records.endings.change(ending, { leftOn, toCheck });
  const at = world.now();
  await world.records.audit(ref, `day-${at}`, {
    at,
    actor: who,
    did: `corrected the day: ${was} to ${leftOn}`,
    about: ref,
  });
  redrawCards(ref, world, ['ending-receipt', 'ending-decision']);
  return { is: 'changed', ending: changed.row };
}

async function keepDay(ref: string, change: DayBefore, world: World): Promise<void> {
  const others = (await daysBefore(ref, world)).filter(({ was, is }) => was !== change.was || is !== change.is);
  await keepSetting(keyOf(ref), [...others, change], world);
}

/** What the ending owes, from the corrected day; what the new day adds is opened. */
async function countAnew(ending: Ending, was: LocalDate, placement: Placement, world: World): Promise<void> {
  const id = `${ending.ref}/day-${ending.leftOn}`;
  const opened = [];
  for (const draft of await endingDebts(ending, placement, world)) {
    const owed = await world.records.obligations.find(obligationKey(ending.ref, draft.kind));
    if (owed === undefined) {
      const obligation = await obligationFrom(
        draft,
        { about: ending.ref, placement, managerId: placement.teamManagerId },
        world,
      );
      opened.push({ do: 'owe', id: stepId(id, `owe-${draft.kind}`), obligation } as const);
    } else if (owed.row.doneAt === undefined && owed.row.override === undefined && owed.row.due !== draft.due) {
      const { due, startsOn } = draft;
      await world.records.obligations.change(owed, {
        due,
        startsOn,
        sum: withBefore(draft.sum, was, owed.row.due),
        rung: 0,
      });
    }
  }
  await keepPlan({ id, about: ending.ref, steps: opened }, world);
}

/** The window of a meeting that was not held yet. A day already chosen stays, and shows when it is outside. */
async function moveWindow(meeting: Kept<Meeting>, ending: Ending, placement: Placement, world: World): Promise<void> {
  if (meeting.row.heldOn !== undefined || meeting.row.state === 'cancelled') return;
  const procedure = await procedureOf(ending, world);
  const calendar = await world.workingDays();
  const { first, last, sum } = disruptionWindow(ending.leftOn, placement, procedure, calendar);
  await world.records.meetings.change(meeting, { from: first, by: last, sum });
  const owed = await world.records.obligations.find(obligationKey(meeting.row.ref, 'disruption.hold'));
  if (owed !== undefined && owed.row.doneAt === undefined && owed.row.override === undefined) {
    const facts = { day: owed.row.startsOn, leftOn: ending.leftOn, ...placementFacts(placement) };
    const due = redrawn(owed.row, facts, procedure, calendar);
    if (due !== undefined && due.due !== owed.row.due)
      await world.records.obligations.change(owed, { due: due.due, sum: due.sum, rung: 0 });
  }
  redrawCards(meeting.row.ref, world, ['draft-meeting', 'meeting-arranged']);
}

const withBefore = (sum: string, was: LocalDate, due: LocalDate | undefined): string =>
  `${sum}. Counted anew: the day was thought to be ${shortDate(was)}${due === undefined ? '' : `, and this due on ${shortDate(due)}`}`;

/** Whether the corrected day would have been answered otherwise, while no manager has decided: then one looks again. */
async function needsAnotherLook(ending: Ending, placement: Placement, world: World): Promise<boolean> {
  if (ending.decidedBy !== undefined) return false;
  const need = needOfDisruptionMeeting(
    {
      placement: { ...placement, match: ending.match },
      leftOn: ending.leftOn,
      inCarePlan: ending.inCarePlan,
      match: ending.match,
    },
    await procedureOf(ending, world),
  );
  return need.is === 'decided' && ending.required !== 'consider' && need.value.need !== ending.required;
}
