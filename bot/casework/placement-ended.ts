import {
  disruptionWindow,
  needOfDisruptionMeeting,
  obligationsStartedBy,
  stepId,
  type Citation,
  type Decision,
  type Ending,
  type LocalDate,
  type MatchStatus,
  type Placement,
  type Step,
} from '#rules';
import { placementAt } from './find-case.ts';
import { keepPlan, planKey } from './keep-plan.ts';
import { mayThey } from './may-they.ts';
import { arrangeSteps, meetingToArrange } from './open-meeting.ts';
import { obligationKey, oweSteps, placementFacts } from './owe.ts';
import { endingSteps } from './owe-at-ending.ts';
import type { Kept, World } from './world.ts';

export interface PlacementEnded {
  readonly formId: string;
  readonly placement: string;
  /** The first day on which the child was out and return was ruled out. */
  readonly leftOn: LocalDate;
  readonly inCarePlan: Ending['inCarePlan'];
  readonly route: Ending['route'];
  readonly match: MatchStatus;
  readonly matchDocument?: string | undefined;
}

export type EndingOutcome =
  | {
      readonly is: 'kept';
      readonly ending: Ending;
      readonly because: readonly Citation[];
      readonly sums: readonly string[];
    }
  | Exclude<Decision<never>, { is: 'decided' }>;

/**
 * A placement ended. Whether a disruption meeting is required is decided from the procedure; what the law asks at an
 * ending is opened whatever the answer.
 *
 * @source Warrington W-31 to W-34, W-68, W-69 · Torbay T-52, T-53 · CF-06, CF-09, CF-48, CF-49 · regulation 14
 */
export async function placementEnded(who: string, said: PlacementEnded, world: World): Promise<EndingOutcome> {
  const { row: placement } = await placementAt(said.placement, world);
  await mayThey(who, 'report', { placement }, world);
  if (said.leftOn > world.today()) {
    return {
      is: 'asking',
      ask: [
        {
          fact: 'leftOn',
          ask: 'The day is still to come. Report the ending when the child has left and is not going back.',
          because: ['CF-48'],
        },
      ],
    };
  }
  const ended = { ...placement, match: said.match, matchDocument: said.matchDocument ?? placement.matchDocument };
  const facts = {
    placement: ended,
    leftOn: said.leftOn,
    inCarePlan: said.inCarePlan,
    match: said.match,
    ...(await historyOf(placement, said.leftOn, world)),
  };
  const decision = needOfDisruptionMeeting(facts, world.procedure);
  if (decision.is !== 'decided') return decision;
  const window = disruptionWindow(said.leftOn, ended, world.procedure, await world.workingDays());

  const kept = await world.records.endings.create({
    key: `ending:${said.formId}`,
    ref: await refFor(said.formId, world),
    childRef: placement.childRef,
    placement: placement.key,
    team: placement.team,
    reporterId: who,
    reportedAt: world.now(),
    leftOn: said.leftOn,
    inCarePlan: said.inCarePlan,
    route: said.route,
    match: said.match,
    required: decision.value.need,
    toCheck: decision.value.toCheck,
    state: 'open',
    profile: world.procedure.name,
    profileVersion: world.procedure.version,
  });
  await followEnding(kept, ended, world);
  return { is: 'kept', ending: kept.row, because: decision.because, sums: [...(decision.sums ?? []), window.sum] };
}

const refFor = async (formId: string, world: World): Promise<string> =>
  (await world.records.endings.find(`ending:${formId}`))?.row.ref ??
  (await world.records.nextRef('PE', Number(world.today().slice(0, 4))));

async function historyOf({ childRef, key }: Placement, leftOn: LocalDate, { records }: World) {
  const yearBefore = `${Number(leftOn.slice(0, 4)) - 1}${leftOn.slice(4)}`;
  const endings = (await records.endings.where({ childRef })).map(({ row }) => row);
  const unplanned = endings.filter(
    (one) => one.placement !== key && one.inCarePlan === 'no' && one.leftOn > yearBefore,
  );
  return { unplannedEndingsIn12Months: unplanned.length + 1 };
}

/** What follows from an ending is planned once; taken up again it is the same. */
export async function followEnding({ row: ending }: Kept<Ending>, placement: Placement, world: World): Promise<void> {
  const id = `${ending.ref}/ended`;
  if ((await world.records.plans.find(planKey(id))) === undefined) {
    const manager = placement.teamManagerId ?? (await world.directory.managerOf(placement.socialWorkerId))?.id;
    const steps: Step[] = [
      ...(await endingSteps(id, ending, placement, manager, world)),
      ...(ending.required === 'required' ? await disruptionSteps(id, ending, placement, world) : []),
      ...tellManager(id, ending, manager),
    ];
    await keepPlan({ id, about: ending.ref, steps }, world);
    await endPlacement(ending, world);
  }
  await world.records.audit(ending.ref, 'ended', {
    at: ending.reportedAt,
    actor: ending.reporterId,
    did: 'reported the ending',
    about: ending.ref,
  });
}

/** The register says that the child has left; episodes of instability end with the placement. */
async function endPlacement(ending: Ending, world: World): Promise<void> {
  const placement = await placementAt(ending.placement, world);
  if (placement.row.endedOn === undefined) await world.records.placements.change(placement, { endedOn: ending.leftOn });
}

/** The manager decides where a decision is wanted, and else reads what the law asks now. */
function tellManager(id: string, ending: Ending, manager: string | undefined): readonly Step[] {
  if (manager === undefined) return [];
  const decides = ending.required === 'consider' || ending.toCheck;
  if (decides)
    return [{ do: 'show-card', id: stepId(id, 'decide'), to: manager, card: 'ending-decision', about: ending.ref }];
  if (manager === ending.reporterId) return [];
  return [{ do: 'show-card', id: stepId(id, 'manager'), to: manager, card: 'ending-receipt', about: ending.ref }];
}

/** The referral: the organiser gets the meeting to arrange, the social worker is asked to propose the people. */
export async function disruptionSteps(
  id: string,
  ending: Ending,
  placement: Placement,
  world: World,
): Promise<readonly Step[]> {
  const window = disruptionWindow(ending.leftOn, placement, world.procedure, await world.workingDays());
  const meeting = await meetingToArrange(
    {
      kind: 'disruption',
      about: ending.ref,
      from: window.first,
      by: window.last,
      sum: window.sum,
      lengthMinutes: world.procedure.disruption.lengthMinutes.is,
      coordinatorRole: world.procedure.disruption.organiser.is,
    },
    placement,
    world,
  );
  const facts = {
    day: world.today(),
    leftOn: ending.leftOn,
    ...placementFacts(placement),
    windowFrom: window.first,
    windowBy: window.last,
  };
  const debts = obligationsStartedBy('disruption-required', facts, world.procedure, await world.workingDays());
  return [
    ...arrangeSteps(id, meeting),
    ...['disruption.referral', 'disruption.decision'].map((kind): Step => ({
      do: 'settle-debt',
      id: stepId(id, `settled-${kind}`),
      obligation: obligationKey(ending.ref, kind),
      by: ending.reporterId,
      note: meeting.ref,
    })),
    ...(await oweSteps(id, debts, { about: meeting.ref, placement, meeting }, world)),
    {
      do: 'show-card',
      id: stepId(id, 'propose'),
      to: placement.socialWorkerId,
      card: 'draft-meeting',
      about: meeting.ref,
    },
  ];
}
