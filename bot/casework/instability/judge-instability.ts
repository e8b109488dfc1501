import {
  followJudgement,
  obligationsStartedBy,
  stepId,
  type Citation,
  type Decision,
  type Episode,
  type Judgement,
  type JudgementRecord,
  type Moment,
  type Placement,
  type Step,
} from '#rules';
import { episodeCalled, placementAt, workersWho } from '../find-case.ts';
import { termsCovering } from './hold-about.ts';
import { savePlan, planKey } from '../plans/save-plan.ts';
import { arrangeSteps, meetingToArrange } from '../meetings/open-meeting.ts';
import { mayThey } from '../may-they.ts';
import { obligationKey, oweSteps, placementFacts } from '../obligations/owe.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Saved, Ports } from '../ports.ts';

export interface JudgeInstability {
  readonly episode: string;
  /** Which decision of this episode the card was drawn for; a card from before answers nothing twice. */
  readonly decision: number;
  readonly outcome: Judgement;
  readonly bestInterests: 'yes' | 'no' | 'not-sure';
  readonly prompts: readonly string[];
  readonly reason: string;
  readonly support: string;
  readonly paidSupport: boolean;
  readonly childToldBy?: string | undefined;
}

export type JudgeOutcome =
  | {
      readonly is: 'judged';
      readonly judgement: JudgementRecord;
      readonly because: readonly Citation[];
      readonly sums: readonly string[];
    }
  | { readonly is: 'judged-before'; readonly judgement: JudgementRecord }
  | Exclude<Decision<never>, { is: 'decided' }>;

const judgementKey = (episode: string, decision: number): string => `judgement:${episode}/${decision}`;

/**
 * The line manager judges: manageable with support, a meeting, an earlier review, an ending, or no concern.
 *
 * @source Torbay T-41, T-45, T-46, CF-13, rulings
 */
export async function judgeInstability(who: string, said: JudgeInstability, ports: Ports): Promise<JudgeOutcome> {
  const episode = await episodeCalled(said.episode, ports);
  const { row: placement } = await placementAt(episode.row.placement, ports);
  await mayThey(who, 'judge', { episode: episode.row, placement }, ports);

  const key = judgementKey(said.episode, said.decision);
  const before = await ports.records.judgements.find(key);
  if (before === undefined && episode.row.decisions !== said.decision) {
    const last = await ports.records.judgements.find(judgementKey(said.episode, episode.row.decisions - 1));
    if (last !== undefined) return { is: 'judged-before', judgement: last.row };
  }
  if (before !== undefined && before.row.by !== who) return { is: 'judged-before', judgement: before.row };

  const record: JudgementRecord = before?.row ?? { ...said, key, by: who, at: ports.now(), on: ports.today() };
  const decision = await decisionOn(record, episode.row, placement, ports);
  if (decision.is !== 'decided') return decision;

  const { row: judgement } = await ports.records.judgements.create(record);
  await followSavedJudgement(episode, judgement, placement, ports);
  return { is: 'judged', judgement, because: decision.because, sums: decision.sums ?? [] };
}

async function decisionOn(judgement: JudgementRecord, episode: Episode, placement: Placement, ports: Ports) {
  return followJudgement(
    {
      outcome: judgement.outcome,
      bestInterests: judgement.bestInterests,
      prompts: judgement.prompts,
      paidSupport: judgement.paidSupport,
      reason: judgement.reason,
      support: judgement.support,
      childToldBy: judgement.childToldBy,
      triggers: episode.triggers,
      judgedOn: judgement.on,
      judgedAt: judgement.at,
      reportedOn: episode.openedOn,
      hold: episode.hold === 'standing',
      ladoTerms: (await termsCovering(episode, ports))?.terms,
      placement,
    },
    ports.procedure,
    await ports.workingDays(),
  );
}

/** What was judged is kept; what follows is planned from what was kept, so that it can be taken up again at any point. */
export async function followSavedJudgement(
  episode: Saved<Episode>,
  judgement: JudgementRecord,
  placement: Placement,
  ports: Ports,
): Promise<void> {
  const decision = await decisionOn(judgement, episode.row, placement, ports);
  if (decision.is !== 'decided') return;
  const { ref } = episode.row;
  const number = judgement.key.slice(judgement.key.lastIndexOf('/') + 1);
  const id = `${ref}/judged-${number}`;
  if ((await ports.records.plans.find(planKey(id))) === undefined) {
    await savePlan(
      { id, about: ref, steps: await stepsAfter(id, decision.value, judgement, episode.row, placement, ports) },
      ports,
    );
  }
  if (episode.row.decisions === Number(number)) {
    await ports.records.episodes.change(episode, {
      state: stateAfter[judgement.outcome],
      decisions: Number(number) + 1,
      judgement: judgement.outcome,
      judgedOn: judgement.on,
      recheckOn: decision.value.recheckOn?.day,
      closedReason: judgement.outcome === 'no-concern' ? judgement.reason : undefined,
    });
    redrawCards(ref, ports, ['judgement']);
  }
  await ports.records.audit(ref, `judged-${number}`, {
    at: judgement.at,
    actor: judgement.by,
    did: `judged: ${judgement.outcome}`,
    about: ref,
  });
}

const stateAfter = {
  support: 'supporting',
  'fostering-support-meeting': 'supporting',
  'planning-review': 'supporting',
  'stability-meeting': 'meeting',
  'earlier-case-review': 'review',
  'move-towards-an-ending': 'ending',
  'no-concern': 'closed',
} as const satisfies Record<Judgement, Episode['state']>;

const MOMENT_OF = {
  support: 'judged-manageable',
  'fostering-support-meeting': 'judged-support-meeting',
  'planning-review': 'judged-planning-review',
  'stability-meeting': 'judged-unmanageable',
  'earlier-case-review': 'judged-earlier-review',
  'move-towards-an-ending': 'judged-ending',
  'no-concern': 'judged-no-concern',
} as const satisfies Record<Judgement, Moment>;

type Followed = Extract<ReturnType<typeof followJudgement>, { is: 'decided' }>['value'];

async function stepsAfter(
  id: string,
  followed: Followed,
  judgement: JudgementRecord,
  episode: Episode,
  placement: Placement,
  ports: Ports,
): Promise<readonly Step[]> {
  const calendar = await ports.workingDays();
  const { meeting: asked } = followed;
  const meeting =
    asked === undefined
      ? undefined
      : await meetingToArrange(
          { ...asked, about: episode.ref, from: judgement.on, by: asked.holdBy.day, sum: asked.holdBy.sum },
          placement,
          ports,
        );
  const facts = {
    day: judgement.on,
    reportedOn: episode.openedOn,
    ...placementFacts(placement),
    windowBy: meeting?.by,
  };
  const owners = { about: episode.ref, placement, managerId: episode.managerId, meeting };
  const drafts = [
    ...obligationsStartedBy(MOMENT_OF[judgement.outcome], facts, ports.procedure, calendar),
    ...(followed.askFunding ? obligationsStartedBy('paid-support-envisaged', facts, ports.procedure, calendar) : []),
  ];
  return [
    {
      do: 'settle-debt',
      id: stepId(id, 'triage-done'),
      obligation: obligationKey(episode.ref, 'instability.judgement'),
      by: judgement.by,
      note: judgement.outcome,
    },
    ...(await oweSteps(id, drafts, owners, ports, id.slice(id.lastIndexOf('-') + 1))),
    ...(followed.askFunding ? await fundingSteps(id, episode, ports) : []),
    ...(followed.tellIro || followed.iroSees ? tellIroSteps(id, episode, placement) : []),
    ...(meeting === undefined ? [] : arrangeSteps(id, meeting)),
    ...(await tellReporters(id, episode, ports)),
  ];
}

async function fundingSteps(id: string, episode: Episode, ports: Ports): Promise<readonly Step[]> {
  const heads = await workersWho('head-of-service', ports);
  return heads
    .slice(0, 1)
    .map(({ id: to }) => ({ do: 'show-card', id: stepId(id, 'funding'), to, card: 'funding', about: episode.ref }));
}

function tellIroSteps(id: string, episode: Episode, { independentReviewingOfficerId }: Placement): readonly Step[] {
  if (independentReviewingOfficerId === undefined) return [];
  const tag = id.slice(id.lastIndexOf('-') + 1);
  return [
    {
      do: 'show-card',
      id: stepId(id, 'tell-iro'),
      to: independentReviewingOfficerId,
      card: 'episode-told',
      about: episode.ref,
    },
    ...TOLD_BY_JUDGING.map((kind): Step => ({
      do: 'settle-debt',
      id: stepId(id, `told-${kind}`),
      obligation: obligationKey(episode.ref, kind, tag),
      by: episode.managerId,
      note: 'told by this judgement',
    })),
  ];
}

/** The reviewing officer's card says it: the judgement, and that an ending is coming. */
const TOLD_BY_JUDGING = [
  'instability.tell-independent-reviewing-officer',
  'instability.show-independent-reviewing-officer',
  'ending.tell-independent-reviewing-officer',
] as const;

async function tellReporters(id: string, episode: Episode, ports: Ports): Promise<readonly Step[]> {
  const reports = await ports.records.reports.where({ episode: episode.ref });
  const reporters = [...new Set(reports.map(({ row }) => row.reporterId))].filter(
    (reporter) => reporter !== episode.managerId,
  );
  return reporters.map((to) => ({
    do: 'show-card',
    id: stepId(id, `tell-${to}`),
    to,
    card: 'judgement-receipt',
    about: episode.ref,
  }));
}
