import {
  holdStartsWith,
  obligationsStartedBy,
  respondToReport,
  stepId,
  whoJudges,
  type Decision,
  type Episode,
  type Placement,
  type Report,
  type Step,
  type Trigger,
  type Voice,
} from '#rules';
import { placementAt } from './find-case.ts';
import { keepPlan, planKey } from './keep-plan.ts';
import { mayThey } from './may-they.ts';
import { obligationKey, oweSteps, placementFacts } from './owe.ts';
import { redrawCards } from './show-card.ts';
import type { Kept, World } from './world.ts';

export interface ReportInstability {
  /** Made when the form was opened: sent twice, it is one report. */
  readonly formId: string;
  readonly placement: string;
  readonly voice: Voice;
  readonly triggers: readonly Trigger[];
  readonly whatHappened: string;
  readonly immediateDanger: boolean;
  readonly subjectIds: readonly string[];
}

export type ReportOutcome =
  | { readonly is: 'kept'; readonly report: Report; readonly episode: Episode; readonly joined: boolean }
  | { readonly is: 'offer-merge'; readonly report: Report; readonly episode: Episode; readonly voices: number }
  | Exclude<Decision<never>, { is: 'decided' }>;

export const reportKey = (formId: string): string => `report:${formId}`;
export const formIdOf = ({ key }: Report): string => key.slice('report:'.length);
/** While nobody has said whether a report joins the child's open episode or stands by itself. */
export const WAITING = 'waiting';

/**
 * Someone says that a placement wobbles. The words are kept first; then it is settled where they belong.
 *
 * @source Torbay T-01, T-02, T-41 to T-44; E-75
 */
export async function reportInstability(who: string, said: ReportInstability, world: World): Promise<ReportOutcome> {
  await mayThey(who, 'report', {}, world);
  const { row: placement } = await placementAt(said.placement, world);
  const reportedAt = world.now();
  const reportedOn = world.today();
  const response = respondToReport(
    { ...said, reportedAt, reportedOn, placement },
    world.procedure,
    await world.workingDays(),
  );
  if (response.is !== 'decided') return response.is === 'held' ? response : { is: 'asking', ask: response.ask };

  const kept = await world.records.reports.create({
    key: reportKey(said.formId),
    episode: WAITING,
    childRef: placement.childRef,
    placement: placement.key,
    reporterId: who,
    voice: said.voice,
    triggers: said.triggers,
    whatHappened: said.whatHappened,
    immediateDanger: said.immediateDanger,
    subjectIds: said.subjectIds,
    reportedAt,
    reportedOn,
  });
  if (kept.row.episode !== WAITING) return keptAs(kept.row, world);
  const open = await openEpisodeOf(placement.childRef, world);
  if (open === undefined || open.key === episodeKey(said.formId)) return settleReport(said.formId, 'separate', world);
  const voices = await world.records.reports.where({ episode: open.ref });
  return { is: 'offer-merge', report: kept.row, episode: open, voices: voices.length };
}

const episodeKey = (formId: string): string => `episode:${formId}`;

async function openEpisodeOf(childRef: string, { records }: World): Promise<Episode | undefined> {
  const episodes = await records.episodes.where({ childRef });
  return episodes.map(({ row }) => row).find(({ state }) => state !== 'closed' && state !== 'ending');
}

/** Joins a kept report to the child's open episode, or opens an episode for it. Done twice, it is done once. */
export async function settleReport(formId: string, how: 'join' | 'separate', world: World): Promise<ReportOutcome> {
  const report = await world.records.reports.find(reportKey(formId));
  if (report === undefined)
    return {
      is: 'asking',
      ask: [{ fact: 'report', ask: 'Please open a new report: this one was not sent.', because: [] }],
    };
  if (report.row.episode !== WAITING) return keptAs(report.row, world);
  const { row: placement } = await placementAt(report.row.placement, world);
  const open = how === 'join' ? await openEpisodeOf(report.row.childRef, world) : undefined;
  const episode =
    open === undefined ? await openEpisode(report.row, placement, world) : await joinEpisode(open, report.row, world);
  if (!('ref' in episode)) return episode;
  await keepReportPlan(report.row, episode, placement, open !== undefined, world);
  const settled = await world.records.reports.change(report, { episode: episode.ref });
  await audit(settled.row, episode, world);
  redrawCards(episode.ref, world, ['judgement', 'hold']);
  return { is: 'kept', report: settled.row, episode, joined: open !== undefined };
}

async function keptAs(report: Report, world: World): Promise<ReportOutcome> {
  const episode = (await world.records.episodes.where({ ref: report.episode }))[0];
  if (episode === undefined) return { is: 'asking', ask: [] };
  return { is: 'kept', report, episode: episode.row, joined: episode.row.key !== episodeKey(formIdOf(report)) };
}

type Undecided = Exclude<Decision<never>, { is: 'decided' }>;

async function openEpisode(report: Report, placement: Placement, world: World): Promise<Episode | Undecided> {
  const before = await world.records.episodes.find(episodeKey(formIdOf(report)));
  if (before !== undefined) return before.row;
  const judge = await judgeFor(placement, report.subjectIds, world);
  if (judge.is !== 'decided') return judge;
  const held = respondedHold(report.triggers, world);
  const opened = await world.records.episodes.create({
    key: episodeKey(formIdOf(report)),
    ref: await world.records.nextRef('IN', Number(report.reportedOn.slice(0, 4))),
    childRef: report.childRef,
    placement: placement.key,
    team: placement.team,
    openedOn: report.reportedOn,
    state: 'awaiting-judgement',
    managerId: judge.value.managerId,
    triggers: report.triggers,
    subjectIds: report.subjectIds,
    hold: held ? 'standing' : 'none',
    holdSince: held ? report.reportedAt : undefined,
    decisions: 0,
    profile: world.procedure.name,
    profileVersion: world.procedure.version,
  });
  return opened.row;
}

const respondedHold = (triggers: readonly Trigger[], world: World): boolean =>
  holdStartsWith(triggers, world.procedure);

/** A further voice may put a hold on what was none, and may name the one who was to judge. */
async function joinEpisode(episode: Episode, report: Report, world: World): Promise<Episode> {
  const kept = (await world.records.episodes.find(episode.key)) as Kept<Episode>;
  const triggers = [...new Set([...kept.row.triggers, ...report.triggers])];
  const subjectIds = [...new Set([...kept.row.subjectIds, ...report.subjectIds])];
  const holds = respondedHold(report.triggers, world) && kept.row.hold !== 'standing';
  const { row: placement } = await placementAt(report.placement, world);
  const judge = await judgeFor(placement, subjectIds, world);
  const changed = await world.records.episodes.change(kept, {
    triggers,
    subjectIds,
    ...(judge.is === 'decided' ? { managerId: judge.value.managerId } : {}),
    ...(holds ? { hold: 'standing', holdSince: report.reportedAt } : {}),
  });
  return changed.row;
}

async function judgeFor(placement: Placement, subjectIds: readonly string[], world: World) {
  const directoryManager =
    placement.teamManagerId === undefined ? await world.directory.managerOf(placement.socialWorkerId) : undefined;
  const first = placement.teamManagerId ?? directoryManager?.id;
  const nextUp = first === undefined ? undefined : await world.directory.managerOf(first);
  return whoJudges({
    teamManagerId: placement.teamManagerId,
    directoryManagerId: directoryManager?.id,
    nextManagerUpId: nextUp?.id,
    subjectIds,
  });
}

async function keepReportPlan(
  report: Report,
  episode: Episode,
  placement: Placement,
  joined: boolean,
  world: World,
): Promise<void> {
  const id = `${episode.ref}/report-${formIdOf(report)}`;
  if ((await world.records.plans.find(planKey(id))) !== undefined) return;
  const calendar = await world.workingDays();
  const facts = {
    day: report.reportedOn,
    ...placementFacts(placement),
    childWantsToLeave: report.triggers.includes('child-wants-to-leave'),
  };
  const debtors = { about: episode.ref, placement, managerId: episode.managerId };
  const holdNow = respondedHold(report.triggers, world);
  const steps: Step[] = [
    ...(joined
      ? []
      : await oweSteps(id, obligationsStartedBy('reported', facts, world.procedure, calendar), debtors, world)),
    joined
      ? {
          do: 'notify',
          id: stepId(id, 'one-more-voice'),
          to: episode.managerId,
          activity: 'somethingWaits',
          about: episode.ref,
        }
      : { do: 'show-card', id: stepId(id, 'judgement'), to: episode.managerId, card: 'judgement', about: episode.ref },
    {
      do: 'settle-debt',
      id: stepId(id, 'manager-told'),
      obligation: obligationKey(episode.ref, 'instability.report-to-manager'),
      by: report.reporterId,
      note: 'told by this report',
    },
    ...(holdNow
      ? await oweSteps(
          id,
          obligationsStartedBy('allegation-reported', facts, world.procedure, calendar),
          debtors,
          world,
        )
      : []),
    ...(holdNow
      ? [{ do: 'show-card', id: stepId(id, 'hold'), to: episode.managerId, card: 'hold', about: episode.ref } as const]
      : []),
  ];
  await keepPlan({ id, about: episode.ref, steps }, world);
}

async function audit(report: Report, episode: Episode, world: World): Promise<void> {
  await world.records.audit(episode.ref, `report-${formIdOf(report)}`, {
    at: report.reportedAt,
    actor: report.reporterId,
    did: 'reported instability',
    about: episode.ref,
  });
}
