import { redrawn, type LocalDate } from '#rules';
import { meetingCalled, placementAt } from './find-case.ts';
import { placementFacts } from './owe.ts';
import type { World } from './world.ts';

/** The meeting has its day: what is due before it gets a day, with its sum. What is done or set aside stays as it was. */
export async function countDaysAnew(ref: string, world: World): Promise<string> {
  const { row: meeting } = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.placement, world);
  const calendar = await world.workingDays();
  const owed = await world.records.obligations.where({ about: ref });
  let counted = 0;
  for (const kept of owed) {
    if (kept.row.doneAt !== undefined || kept.row.override !== undefined || kept.row.due !== undefined) continue;
    const facts = {
      day: kept.row.startsOn,
      ...placementFacts(placement),
      meetingOn: meeting.startsAt?.slice(0, 10) as LocalDate | undefined,
      returnBy: meeting.returnBy,
    };
    const anew = redrawn(kept.row, facts, world.procedure, calendar);
    if (anew?.due === undefined) continue;
    await world.records.obligations.change(kept, { due: anew.due, sum: anew.sum });
    counted += 1;
  }
  return `${counted} counted`;
}
