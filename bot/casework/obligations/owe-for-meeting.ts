import { obligationsStartedBy, type LocalDate, type Meeting, type Moment, type Placement, type Step } from '#rules';
import { oweSteps, placementFacts } from './owe.ts';
import { procedureOf } from '../procedure-of.ts';
import { savePlan } from '../plans/save-plan.ts';
import type { Ports } from '../ports.ts';

/** The steps that open what a moment of this meeting starts, from today. */
export async function stepsFrom(
  moment: Moment,
  id: string,
  meeting: Meeting,
  placement: Placement,
  ports: Ports,
): Promise<readonly Step[]> {
  const facts = {
    day: ports.today(),
    ...placementFacts(placement),
    meetingOn: meeting.startsAt?.slice(0, 10) as LocalDate | undefined,
  };
  const drafts = obligationsStartedBy(moment, facts, await procedureOf(meeting, ports), await ports.workingDays());
  return oweSteps(id, drafts, { about: meeting.ref, placement, meeting }, ports);
}

/** Opens it once for this meeting, as a plan of its own. */
export async function oweFrom(moment: Moment, meeting: Meeting, placement: Placement, ports: Ports): Promise<void> {
  const id = `${meeting.ref}/${moment}`;
  await savePlan({ id, about: meeting.ref, steps: await stepsFrom(moment, id, meeting, placement, ports) }, ports);
}
