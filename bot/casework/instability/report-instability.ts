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
import { placementAt } from '../find-case.ts';
import { savePlan, planKey } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { obligationKey, oweSteps, placementFacts } from '../obligations/owe.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Saved, Ports } from '../ports.ts';

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
export async function reportInstability(who: string, said: ReportInstability, ports: Ports): Promise<ReportOutcome> {
  await mayThey(who, 'report', {}, ports);
  const { row: placement } = await placementAt(said.placement, ports);
  const reportedAt = ports.now();
  const reportedOn = ports.today();
  const response = respondToReport(
    { ...said, reportedAt, reportedOn, placement },
    ports.procedure,
    await ports.workingDays(),
  );
  if (response.is !== 'decided') return response.is === 'held' ? response : { is: 'asking', ask: response.ask };

  const saved = await ports.records.reports.create({
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
  if (saved.row.episode !== WAITING) return savedAs(saved.row, ports);
  const open = await openEpisodeOf(placement.childRef, ports);
  if (open === undefined || open.key === episodeKey(said.formId)) return settleReport(said.formId, 'separate', ports);
  const voices = await ports.records.reports.where({ episode: open.ref });
  return { is: 'offer-merge', report: saved.row, episode: open, voices: voices.length };
}

const episodeKey = (formId: string): string => `episode:${formId}`;

async function openEpisodeOf(childRef: string, { records }: Ports): Promise<Episode | undefined> {
  const episodes = await records.episodes.where({ childRef });
  return episodes.map(({ row }) => row).find(({ state }) => state !== 'closed' && state !== 'ending');
}

/** Joins a kept report to the child's open episode, or opens an episode for it. Done twice, it is done once. */
export async function settleReport(formId: string, how: 'join' | 'separate', ports: Ports): Promise<ReportOutcome> {
  const report = await ports.records.reports.find(reportKey(formId));
  if (report === undefined)
    return {
      is: 'asking',
      ask: [{ fact: 'report', ask: 'Please open a new report: this one was not sent.', because: [] }],
    };
  if (report.row.episode !== WAITING) return savedAs(report.row, ports);
  const { row: placement } = await placementAt(report.row.placement, ports);
  const open = how === 'join' ? await openEpisodeOf(report.row.childRef, ports) : undefined;
  const episode =
    open === undefined ? await openEpisode(report.row, placement, ports) : await joinEpisode(open, report.row, ports);
  if (!('ref' in episode)) return episode;
  await saveReportPlan(report.row, episode, placement, open !== undefined, ports);
  const settled = await ports.records.reports.change(report, { episode: episode.ref });
  await audit(settled.row, episode, ports);
  redrawCards(episode.ref, ports, ['judgement', 'hold']);
  return { is: 'kept', report: settled.row, episode, joined: open !== undefined };
}

async function savedAs(report: Report, ports: Ports): Promise<ReportOutcome> {
  const episode = (await ports.records.episodes.where({ ref: report.episode }))[0];
  if (episode === undefined) return { is: 'asking', ask: [] };
  return { is: 'kept', report, episode: episode.row, joined: episode.row.key !== episodeKey(formIdOf(report)) };
}

type Undecided = Exclude<Decision<never>, { is: 'decided' }>;

async function openEpisode(report: Report, placement: Placement, ports: Ports): Promise<Episode | Undecided> {
  const before = await ports.records.episodes.find(episodeKey(formIdOf(report)));
  if (before !== undefined) return before.row;
  const judge = await judgeFor(placement, report.subjectIds, ports);
  if (judge.is !== 'decided') return judge;
  const held = respondedHold(report.triggers, ports);
  const opened = await ports.records.episodes.create({
    key: episodeKey(formIdOf(report)),
    ref: await ports.records.nextRef('IN', Number(report.reportedOn.slice(0, 4))),
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
    profile: ports.procedure.name,
    profileVersion: ports.procedure.version,
  });
  return opened.row;
}

const respondedHold = (triggers: readonly Trigger[], ports: Ports): boolean =>
  holdStartsWith(triggers, ports.procedure);

/** A further voice may put a hold on what was none, and may name the one who was to judge. */
async function joinEpisode(episode: Episode, report: Report, ports: Ports): Promise<Episode> {
  const saved = (await ports.records.episodes.find(episode.key)) as Saved<Episode>;
  const triggers = [...new Set([...saved.row.triggers, ...report.triggers])];
  const subjectIds = [...new Set([...saved.row.subjectIds, ...report.subjectIds])];
  const holds = respondedHold(report.triggers, ports) && saved.row.hold !== 'standing';
  const { row: placement } = await placementAt(report.placement, ports);
  const judge = await judgeFor(placement, subjectIds, ports);
  const changed = await ports.records.episodes.change(saved, {
    triggers,
    subjectIds,
    ...(judge.is === 'decided' ? { managerId: judge.value.managerId } : {}),
    ...(holds ? { hold: 'standing', holdSince: report.reportedAt } : {}),
  });
  return changed.row;
}

async function judgeFor(placement: Placement, subjectIds: readonly string[], ports: Ports) {
  const directoryManager =
    placement.teamManagerId === undefined ? await ports.directory.managerOf(placement.socialWorkerId) : undefined;
  const first = placement.teamManagerId ?? directoryManager?.id;
  const nextUp = first === undefined ? undefined : await ports.directory.managerOf(first);
  return whoJudges({
    teamManagerId: placement.teamManagerId,
    directoryManagerId: directoryManager?.id,
    nextManagerUpId: nextUp?.id,
    subjectIds,
  });
}

async function saveReportPlan(
  report: Report,
  episode: Episode,
  placement: Placement,
  joined: boolean,
  ports: Ports,
): Promise<void> {
  const id = `${episode.ref}/report-${formIdOf(report)}`;
  if ((await ports.records.plans.find(planKey(id))) !== undefined) return;
  const calendar = await ports.workingDays();
  const facts = {
    day: report.reportedOn,
    ...placementFacts(placement),
    childWantsToLeave: report.triggers.includes('child-wants-to-leave'),
  };
  const owners = { about: episode.ref, placement, managerId: episode.managerId };
  const holdNow = respondedHold(report.triggers, ports);
  const steps: Step[] = [
    ...(joined
      ? []
      : await oweSteps(id, obligationsStartedBy('reported', facts, ports.procedure, calendar), owners, ports)),
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
      ? await oweSteps(id, obligationsStartedBy('allegation-reported', facts, ports.procedure, calendar), owners, ports)
      : []),
    ...(holdNow
      ? [{ do: 'show-card', id: stepId(id, 'hold'), to: episode.managerId, card: 'hold', about: episode.ref } as const]
      : []),
  ];
  await savePlan({ id, about: episode.ref, steps }, ports);
}

async function audit(report: Report, episode: Episode, ports: Ports): Promise<void> {
  await ports.records.audit(episode.ref, `report-${formIdOf(report)}`, {
    at: report.reportedAt,
    actor: report.reporterId,
    did: 'reported instability',
    about: episode.ref,
  });
}
