import { dueDayFor, momentWords, redrawn, type LocalDate, type Meeting, type Obligation } from '#rules';
import { meetingCalled, placementAt } from './find-case.ts';
import { placementFacts } from './owe.ts';
import { procedureOf } from './procedure-of.ts';
import { redrawCards } from './show-card.ts';
import { dayOf } from './sittings.ts';
import type { Kept, World } from './world.ts';

/**
 * The meeting has its day: what is due before it gets a day, with its sum. What is done or set aside stays as it was.
 *
 * When it was moved, `before` is the day on which it was to be: what was counted from that day is counted from the new one, and
 * nothing else changes.
 */
export async function countDaysAnew(ref: string, before: LocalDate | undefined, world: World): Promise<string> {
  const { row: meeting } = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.placement, world);
  const procedure = await procedureOf(meeting, world);
  const calendar = await world.workingDays();
  const meetingOn = meeting.startsAt === undefined ? undefined : dayOf(meeting.startsAt);
  const anew = (row: Obligation, on: LocalDate | undefined) => {
    const facts = { day: row.startsOn, ...placementFacts(placement), meetingOn: on, returnBy: meeting.returnBy };
    return redrawn(row, facts, procedure, calendar);
  };
  let counted = 0;
  for (const kept of await owedForMeeting(meeting, world)) {
    if (kept.row.doneAt !== undefined || kept.row.override !== undefined) continue;
    const due =
      kept.row.due === undefined
        ? anew(kept.row, meetingOn)
        : before === undefined
          ? undefined
          : movedWith(kept.row, before, meeting, (on) => anew(kept.row, on));
    if (due?.due === undefined || due.due === kept.row.due) continue;
    await world.records.obligations.change(kept, { due: due.due, sum: due.sum });
    counted += 1;
  }
  if (before !== undefined && meetingOn !== undefined) await bringFormsForward(meeting, meetingOn, world);
  return `${counted} counted`;
}

/** What is owed in the meeting's own name, and what was owed for it before it had one: money, views. */
async function owedForMeeting({ ref, about, kind }: Meeting, { records }: World): Promise<readonly Kept<Obligation>[]> {
  const before = await records.obligations.where({ about });
  return [
    ...(await records.obligations.where({ about: ref })),
    ...before.filter(({ row }) => row.kind.startsWith(`${kind}.`)),
  ];
}

interface Due {
  readonly due?: LocalDate | undefined;
  readonly sum: string;
}

/** What was counted from the old day, by the procedure or as “before the meeting”; undefined for what has its day from elsewhere. */
function movedWith(
  { kind, due }: Obligation,
  before: LocalDate,
  { startsAt }: Meeting,
  anew: (on: LocalDate) => Due | undefined,
): Due | undefined {
  if (startsAt === undefined) return undefined;
  const wasCounted = anew(before);
  if (wasCounted !== undefined) return wasCounted.due === due ? anew(dayOf(startsAt)) : undefined;
  return kind.startsWith('meeting.') && due === before
    ? { due: dayOf(startsAt), sum: `Before the meeting, which is now on ${momentWords(startsAt)}.` }
    : undefined;
}

/** A form that would come back after the meeting comes back before it; every other day that people were told stays. */
async function bringFormsForward(meeting: Meeting, meetingOn: LocalDate, world: World): Promise<void> {
  const open = (await world.records.questionnaires.where({ meeting: meeting.ref })).filter(
    ({ row }) => OPEN.includes(row.state) && row.due >= meetingOn,
  );
  for (const kept of open) {
    const asked = {
      kind: meeting.kind,
      role: kept.row.role,
      meetingOn,
      agreed: meeting.returnBy,
      today: world.today(),
    };
    const { day } = dueDayFor(asked, await procedureOf(meeting, world), await world.workingDays());
    await world.records.questionnaires.change(kept, { due: day });
    redrawCards(kept.row.id, world);
  }
}

const OPEN: readonly Kept<{ state: string }>['row']['state'][] = ['to-send', 'sent', 'started'];
