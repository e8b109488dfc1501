import {
  momentsOfNewPlacement,
  obligationsStartedBy,
  planningClock,
  supportMeetingBy,
  supportOrStability,
  type Citation,
  type Decision,
  type LocalDate,
  type Step,
} from '#rules';
import { Fault } from '../faults.ts';
import { placementAt } from './find-case.ts';
import { keepPlan, planKey } from './keep-plan.ts';
import { mayThey } from './may-they.ts';
import { arrangeSteps, meetingToArrange } from './open-meeting.ts';
import { refsOwingForHome } from './next-homes.ts';
import { oweSteps, placementFacts } from './owe.ts';
import type { KeptPlan, World } from './world.ts';

export interface StartMeeting {
  readonly formId: string;
  readonly placement: string;
  /** Day on which the placement starts, or on which support was asked for. */
  readonly day: LocalDate;
  readonly words: string;
}

export interface Started {
  readonly is: 'started';
  readonly meeting: string;
  readonly steps: readonly Step[];
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
}

export type StartOutcome =
  | Started
  | { readonly is: 'instead'; readonly words: string; readonly because: readonly Citation[] }
  | Exclude<Decision<never>, { is: 'decided' }>;

/**
 * A new placement: the planning meeting before the child moves in, else so that the Placement Plan is complete in time.
 *
 * @source Warrington W-01 to W-07 · CF-30, CF-31 · regulations 9, 13 and 28
 */
export async function startPlanning(
  who: string,
  said: StartMeeting & { readonly urgent: boolean; readonly movesSchool?: boolean | undefined },
  world: World,
): Promise<StartOutcome> {
  const { row: placement } = await placementAt(said.placement, world);
  await mayThey(who, 'report', { placement }, world);
  const today = world.today();
  const calendar = await world.workingDays();
  const clock = planningClock({ startsOn: said.day, today }, world.procedure, calendar);
  if (clock.is !== 'decided') return clock;
  const { meetingBy, planBy, when } = clock.value;
  const facts = {
    day: said.day,
    ...placementFacts(placement),
    placementStartsOn: said.day,
    emergency: said.urgent,
    movesSchool: said.movesSchool,
  };
  // The ending of the placement before may have asked for them already.
  const { kinds } = await refsOwingForHome(placement.childRef, said.day, world);
  const drafts = momentsOfNewPlacement({ today, startsOn: said.day, when }).flatMap(({ moment, day, without }) =>
    obligationsStartedBy(moment, { ...facts, day }, world.procedure, calendar).filter(
      ({ kind }) => !without.includes(kind),
    ),
  );
  const notOwedYet = drafts.filter(({ kind }) => !kinds.has(kind));
  const id = `planning/${said.formId}`;
  const plan = await planned(id, world, async () => {
    const meeting = await meetingToArrange(
      {
        kind: 'planning',
        about: placement.childRef,
        from: today,
        by: meetingBy.day < today ? planBy.day : meetingBy.day,
        sum: meetingBy.sum,
        lengthMinutes: world.procedure.planning.lengthMinutes.is,
        coordinatorRole: world.procedure.planning.arrangedBy.is,
        words: said.words,
      },
      placement,
      world,
    );
    return [
      ...(await oweSteps(id, notOwedYet, { about: meeting.ref, placement, meeting }, world)),
      ...arrangeSteps(id, meeting),
    ];
  });
  return started(plan, clock.because, clock.sums ?? [], who, world);
}

/**
 * A fostering support meeting: early, for foster homes, not in a crisis; the views of eight groups are gathered first.
 *
 * @source Warrington W-40 to W-58 · CF-26, CF-27, CF-28
 */
export async function startSupport(
  who: string,
  said: StartMeeting & { readonly crisis: boolean },
  world: World,
): Promise<StartOutcome> {
  const { row: placement } = await placementAt(said.placement, world);
  await mayThey(who, 'report', { placement }, world);
  const door = supportOrStability(
    { placement, crisis: said.crisis, noticeGiven: said.crisis, about: 'now' },
    world.procedure,
  );
  if (door.is !== 'decided') return door;
  if (door.value === 'stability-meeting-instead') {
    return {
      is: 'instead',
      words:
        'A fostering support meeting is for foster homes before there is a crisis. Type “report instability”: the manager then judges, and nothing you wrote is lost.',
      because: door.because,
    };
  }
  const calendar = await world.workingDays();
  const heldBy = supportMeetingBy(said.day, world.procedure, calendar);
  const drafts = obligationsStartedBy(
    'support-requested',
    { day: said.day, ...placementFacts(placement) },
    world.procedure,
    calendar,
  );
  const id = `support/${said.formId}`;
  const plan = await planned(id, world, async () => {
    const meeting = await meetingToArrange(
      {
        kind: 'support',
        about: placement.childRef,
        from: world.today(),
        by: heldBy.day,
        sum: heldBy.sum,
        lengthMinutes: world.procedure.support.lengthMinutes.is,
        coordinatorRole: world.procedure.support.arrangedBy.is,
        words: said.words,
      },
      placement,
      world,
    );
    return [
      ...(await oweSteps(id, drafts, { about: meeting.ref, placement, meeting }, world)),
      ...arrangeSteps(id, meeting),
    ];
  });
  return started(plan, door.because, [heldBy.sum], who, world);
}

/** A form sent twice is one plan, with one meeting. */
async function planned(id: string, world: World, steps: () => Promise<readonly Step[]>): Promise<KeptPlan> {
  const before = await world.records.plans.find(planKey(id));
  if (before !== undefined) return before.row;
  return (await keepPlan({ id, about: id, steps: await steps() }, world)).row;
}

async function started(
  plan: KeptPlan,
  because: readonly Citation[],
  sums: readonly string[],
  who: string,
  world: World,
): Promise<StartOutcome> {
  const meeting = plan.steps.flatMap((step) => (step.do === 'open-meeting' ? [step.meeting] : []))[0];
  if (meeting === undefined) throw new Fault('rejected', plan.key);
  await world.records.audit(meeting.about, `started-${meeting.ref}`, {
    at: world.now(),
    actor: who,
    did: `asked for a ${meeting.kind} meeting`,
    about: meeting.ref,
  });
  return { is: 'started', meeting: meeting.ref, steps: plan.steps, because, sums };
}
