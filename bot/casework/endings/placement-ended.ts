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
import { placementAt } from '../find-case.ts';
import { savePlan, planKey } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { arrangeSteps, meetingToArrange } from '../meetings/open-meeting.ts';
import { obligationKey, oweSteps, placementFacts } from '../obligations/owe.ts';
import { endingSteps } from './owe-at-ending.ts';
import type { Saved, Ports } from '../ports.ts';

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
export async function placementEnded(who: string, said: PlacementEnded, ports: Ports): Promise<EndingOutcome> {
  const { row: placement } = await placementAt(said.placement, ports);
  await mayThey(who, 'report', { placement }, ports);
  if (said.leftOn > ports.today()) {
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
    ...(await historyOf(placement, said.leftOn, ports)),
  };
  const decision = needOfDisruptionMeeting(facts, ports.procedure);
  if (decision.is !== 'decided') return decision;
  const window = disruptionWindow(said.leftOn, ended, ports.procedure, await ports.workingDays());

  const saved = await ports.records.endings.create({
    key: `ending:${said.formId}`,
    ref: await refFor(said.formId, ports),
    childRef: placement.childRef,
    placement: placement.key,
    team: placement.team,
    reporterId: who,
    reportedAt: ports.now(),
    leftOn: said.leftOn,
    inCarePlan: said.inCarePlan,
    route: said.route,
    match: said.match,
    required: decision.value.need,
    toCheck: decision.value.toCheck,
    state: 'open',
    profile: ports.procedure.name,
    profileVersion: ports.procedure.version,
  });
  await followEnding(saved, ended, ports);
  return { is: 'kept', ending: saved.row, because: decision.because, sums: [...(decision.sums ?? []), window.sum] };
}

const refFor = async (formId: string, ports: Ports): Promise<string> =>
  (await ports.records.endings.find(`ending:${formId}`))?.row.ref ??
  (await ports.records.nextRef('PE', Number(ports.today().slice(0, 4))));

async function historyOf({ childRef, key }: Placement, leftOn: LocalDate, { records }: Ports) {
  const yearBefore = `${Number(leftOn.slice(0, 4)) - 1}${leftOn.slice(4)}`;
  const endings = (await records.endings.where({ childRef })).map(({ row }) => row);
  const unplanned = endings.filter(
    (one) => one.placement !== key && one.inCarePlan === 'no' && one.leftOn > yearBefore,
  );
  return { unplannedEndingsIn12Months: unplanned.length + 1 };
}

/** What follows from an ending is planned once; taken up again it is the same. */
export async function followEnding({ row: ending }: Saved<Ending>, placement: Placement, ports: Ports): Promise<void> {
  const id = `${ending.ref}/ended`;
  if ((await ports.records.plans.find(planKey(id))) === undefined) {
    const manager = placement.teamManagerId ?? (await ports.directory.managerOf(placement.socialWorkerId))?.id;
    const steps: Step[] = [
      ...(await endingSteps(id, ending, placement, manager, ports)),
      ...(ending.required === 'required' ? await disruptionSteps(id, ending, placement, ports) : []),
      ...tellManager(id, ending, manager),
    ];
    await savePlan({ id, about: ending.ref, steps }, ports);
    await endPlacement(ending, ports);
  }
  await ports.records.audit(ending.ref, 'ended', {
    at: ending.reportedAt,
    actor: ending.reporterId,
    did: 'reported the ending',
    about: ending.ref,
  });
}

/** The register says that the child has left; episodes of instability end with the placement. */
async function endPlacement(ending: Ending, ports: Ports): Promise<void> {
  const placement = await placementAt(ending.placement, ports);
  if (placement.row.endedOn === undefined) await ports.records.placements.change(placement, { endedOn: ending.leftOn });
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
  ports: Ports,
): Promise<readonly Step[]> {
  const window = disruptionWindow(ending.leftOn, placement, ports.procedure, await ports.workingDays());
  const meeting = await meetingToArrange(
    {
      kind: 'disruption',
      about: ending.ref,
      from: window.first,
      by: window.last,
      sum: window.sum,
      lengthMinutes: ports.procedure.disruption.lengthMinutes.is,
      coordinatorRole: ports.procedure.disruption.organiser.is,
    },
    placement,
    ports,
  );
  const facts = {
    day: ports.today(),
    leftOn: ending.leftOn,
    ...placementFacts(placement),
    windowFrom: window.first,
    windowBy: window.last,
  };
  const obligations = obligationsStartedBy('disruption-required', facts, ports.procedure, await ports.workingDays());
  return [
    ...arrangeSteps(id, meeting),
    ...['disruption.referral', 'disruption.decision'].map((kind): Step => ({
      do: 'settle-debt',
      id: stepId(id, `settled-${kind}`),
      obligation: obligationKey(ending.ref, kind),
      by: ending.reporterId,
      note: meeting.ref,
    })),
    ...(await oweSteps(id, obligations, { about: meeting.ref, placement, meeting }, ports)),
    {
      do: 'show-card',
      id: stepId(id, 'propose'),
      to: placement.socialWorkerId,
      card: 'draft-meeting',
      about: meeting.ref,
    },
  ];
}
