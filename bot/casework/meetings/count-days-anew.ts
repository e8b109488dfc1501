import {
  dayOfTime,
  dueDayFor,
  momentWords,
  placementFacts,
  redrawn,
  type LocalDate,
  type Meeting,
  type Obligation,
} from '#rules';
import { meetingCalled, placementAt } from '../find-case.ts';
import { procedureOf } from '../procedure-of.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Saved, Ports } from '../ports.ts';

/**
 * The meeting has its day: what is due before it gets a day, with its sum. What is done or set aside stays as it was.
 *
 * When it was moved, `before` is the day on which it was to be: what was counted from that day is counted from the new one, and
 * nothing else changes.
 */
export async function countDaysAnew(ref: string, before: LocalDate | undefined, ports: Ports): Promise<string> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  const procedure = await procedureOf(meeting, ports);
  const calendar = await ports.workingDays();
  const meetingOn = meeting.startsAt === undefined ? undefined : dayOfTime(meeting.startsAt);
  const anew = (row: Obligation, on: LocalDate | undefined) => {
    const facts = { day: row.startsOn, ...placementFacts(placement), meetingOn: on, returnBy: meeting.returnBy };
    return redrawn(row, facts, procedure, calendar);
  };
  let counted = 0;
  for (const saved of await owedForMeeting(meeting, ports)) {
    if (saved.row.doneAt !== undefined || saved.row.override !== undefined) continue;
    const due =
      saved.row.due === undefined
        ? anew(saved.row, meetingOn)
        : before === undefined
          ? undefined
          : movedWith(saved.row, before, meeting, (on) => anew(saved.row, on));
    if (due?.due === undefined || due.due === saved.row.due) continue;
    await ports.records.obligations.change(saved, { due: due.due, sum: due.sum });
    counted += 1;
  }
  if (before !== undefined && meetingOn !== undefined) await bringFormsForward(meeting, meetingOn, ports);
  return `${counted} counted`;
}

/** What is owed in the meeting's own name, and what was owed for it before it had one: money, views. */
async function owedForMeeting(
  { ref, about, kind }: Meeting,
  { records }: Ports,
): Promise<readonly Saved<Obligation>[]> {
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
  if (wasCounted !== undefined) return wasCounted.due === due ? anew(dayOfTime(startsAt)) : undefined;
  return kind.startsWith('meeting.') && due === before
    ? { due: dayOfTime(startsAt), sum: `Before the meeting, which is now on ${momentWords(startsAt)}.` }
    : undefined;
}

/** A form that would come back after the meeting comes back before it; every other day that people were told stays. */
async function bringFormsForward(meeting: Meeting, meetingOn: LocalDate, ports: Ports): Promise<void> {
  const open = (await ports.records.questionnaires.where({ meeting: meeting.ref })).filter(
    ({ row }) => OPEN.includes(row.state) && row.due >= meetingOn,
  );
  for (const saved of open) {
    const asked = {
      kind: meeting.kind,
      role: saved.row.role,
      meetingOn,
      agreed: meeting.returnBy,
      today: ports.today(),
    };
    const { day } = dueDayFor(asked, await procedureOf(meeting, ports), await ports.workingDays());
    await ports.records.questionnaires.change(saved, { due: day });
    redrawCards(saved.row.id, ports);
  }
}

const OPEN: readonly Saved<{ state: string }>['row']['state'][] = ['to-send', 'sent', 'started'];
