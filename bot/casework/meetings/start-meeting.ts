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
import { Fault } from '../../faults.ts';
import { placementAt } from '../find-case.ts';
import { savePlan, planKey } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { arrangeSteps, meetingToArrange } from './open-meeting.ts';
import { refsOwingForHome } from '../endings/next-homes.ts';
import { oweSteps, placementFacts } from '../obligations/owe.ts';
import type { SavedPlan, Ports } from '../ports.ts';

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
  ports: Ports,
): Promise<StartOutcome> {
  const { row: placement } = await placementAt(said.placement, ports);
  await mayThey(who, 'report', { placement }, ports);
  const today = ports.today();
  const calendar = await ports.workingDays();
  const clock = planningClock({ startsOn: said.day, today }, ports.procedure, calendar);
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
  const { kinds } = await refsOwingForHome(placement.childRef, said.day, ports);
  const drafts = momentsOfNewPlacement({ today, startsOn: said.day, when }).flatMap(({ moment, day, without }) =>
    obligationsStartedBy(moment, { ...facts, day }, ports.procedure, calendar).filter(
      ({ kind }) => !without.includes(kind),
    ),
  );
  const notOwedYet = drafts.filter(({ kind }) => !kinds.has(kind));
  const id = `planning/${said.formId}`;
  const plan = await planned(id, ports, async () => {
    const meeting = await meetingToArrange(
      {
        kind: 'planning',
        about: placement.childRef,
        from: today,
        by: meetingBy.day < today ? planBy.day : meetingBy.day,
        sum: meetingBy.sum,
        lengthMinutes: ports.procedure.planning.lengthMinutes.is,
        coordinatorRole: ports.procedure.planning.arrangedBy.is,
        words: said.words,
      },
      placement,
      ports,
    );
    return [
      ...(await oweSteps(id, notOwedYet, { about: meeting.ref, placement, meeting }, ports)),
      ...arrangeSteps(id, meeting),
    ];
  });
  return started(plan, clock.because, clock.sums ?? [], who, ports);
}

/**
 * A fostering support meeting: early, for foster homes, not in a crisis; the views of eight groups are gathered first.
 *
 * @source Warrington W-40 to W-58 · CF-26, CF-27, CF-28
 */
export async function startSupport(
  who: string,
  said: StartMeeting & { readonly crisis: boolean },
  ports: Ports,
): Promise<StartOutcome> {
  const { row: placement } = await placementAt(said.placement, ports);
  await mayThey(who, 'report', { placement }, ports);
  const door = supportOrStability(
    { placement, crisis: said.crisis, noticeGiven: said.crisis, about: 'now' },
    ports.procedure,
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
  const calendar = await ports.workingDays();
  const heldBy = supportMeetingBy(said.day, ports.procedure, calendar);
  const drafts = obligationsStartedBy(
    'support-requested',
    { day: said.day, ...placementFacts(placement) },
    ports.procedure,
    calendar,
  );
  const id = `support/${said.formId}`;
  const plan = await planned(id, ports, async () => {
    const meeting = await meetingToArrange(
      {
        kind: 'support',
        about: placement.childRef,
        from: ports.today(),
        by: heldBy.day,
        sum: heldBy.sum,
        lengthMinutes: ports.procedure.support.lengthMinutes.is,
        coordinatorRole: ports.procedure.support.arrangedBy.is,
        words: said.words,
      },
      placement,
      ports,
    );
    return [
      ...(await oweSteps(id, drafts, { about: meeting.ref, placement, meeting }, ports)),
      ...arrangeSteps(id, meeting),
    ];
  });
  return started(plan, door.because, [heldBy.sum], who, ports);
}

/** A form sent twice is one plan, with one meeting. */
async function planned(id: string, ports: Ports, steps: () => Promise<readonly Step[]>): Promise<SavedPlan> {
  const before = await ports.records.plans.find(planKey(id));
  if (before !== undefined) return before.row;
  return (await savePlan({ id, about: id, steps: await steps() }, ports)).row;
}

async function started(
  plan: SavedPlan,
  because: readonly Citation[],
  sums: readonly string[],
  who: string,
  ports: Ports,
): Promise<StartOutcome> {
  const meeting = plan.steps.flatMap((step) => (step.do === 'open-meeting' ? [step.meeting] : []))[0];
  if (meeting === undefined) throw new Fault('rejected', plan.key);
  await ports.records.audit(meeting.about, `started-${meeting.ref}`, {
    at: ports.now(),
    actor: who,
    did: `asked for a ${meeting.kind} meeting`,
    about: meeting.ref,
  });
  return { is: 'started', meeting: meeting.ref, steps: plan.steps, because, sums };
}
