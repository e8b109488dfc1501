import { obligationsStartedBy, type LocalDate, type Meeting, type Moment, type Placement, type Step } from '#rules';
import { oweSteps, placementFacts } from './owe.ts';
import { procedureOf } from './procedure-of.ts';
import { keepPlan } from './keep-plan.ts';
import type { World } from './world.ts';

/** The steps that open what a moment of this meeting starts, from today. */
export async function stepsFrom(
  moment: Moment,
  id: string,
  meeting: Meeting,
  placement: Placement,
  world: World,
): Promise<readonly Step[]> {
  const facts = {
    day: world.today(),
    ...placementFacts(placement),
    meetingOn: meeting.startsAt?.slice(0, 10) as LocalDate | undefined,
  };
  const drafts = obligationsStartedBy(moment, facts, await procedureOf(meeting, world), await world.workingDays());
  return oweSteps(id, drafts, { about: meeting.ref, placement, meeting }, world);
}

/** Opens it once for this meeting, as a plan of its own. */
export async function oweFrom(moment: Moment, meeting: Meeting, placement: Placement, world: World): Promise<void> {
  const id = `${meeting.ref}/${moment}`;
  await keepPlan({ id, about: meeting.ref, steps: await stepsFrom(moment, id, meeting, placement, world) }, world);
}
