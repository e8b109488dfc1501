import { escalationOf, type Episode, type Obligation, type Role, type Step } from '#rules';
import { Fault } from '../faults.ts';
import { carryOut } from './carry-out.ts';
import { checkChairs } from './check-chairs.ts';
import { placementAt, workersWho } from './find-case.ts';
import { followKeptJudgement } from './judge-instability.ts';
import { keepPlan } from './keep-plan.ts';
import { noticeDrifts } from './notice-drift.ts';
import { noticeChanges } from './notice-changes.ts';
import { oweForPeriods } from './owe-each-quarter.ts';
import { procedureOf } from './procedure-of.ts';
import { remindAboutQuestionnaires } from './remind-about-questionnaires.ts';
import { formIdOf, settleReport, WAITING } from './report-instability.ts';
import { sendMeeting } from './send-meeting.ts';
import type { World } from './world.ts';

/** How long a report waits for someone to say whether it joins an open one. */
const MERGE_WAIT_MINUTES = 60;

let lookedAt = '';

/**
 * One look of the timer: takes up plans that were cut short, reads answers from Outlook, and every ten minutes looks at
 * what is owed. Several replicas may look at once: everything here is named, so that it happens once.
 */
export async function tick(world: World): Promise<void> {
  const broken = await carryOutAll(world);
  await unlessFault(() => noticeChanges(world));
  if (broken !== undefined) throw broken.error;
  const tenMinutes = `${world.council.replica} ${world.now().slice(0, 15)}`;
  if (tenMinutes === lookedAt) return;
  await lookThoroughly(world);
  lookedAt = tenMinutes;
}

/** Takes up each plan that is open. One that breaks on a mistake of ours keeps no other from its turn; the first is told. */
async function carryOutAll(world: World): Promise<{ readonly error: unknown } | undefined> {
  let broken: { readonly error: unknown } | undefined;
  for (const { row } of await world.records.plans.where({ state: 'open' })) {
    await unlessFault(() => carryOut(row.key, world)).catch((error: unknown) => {
      broken ??= { error };
    });
  }
  return broken;
}

/** A fault leaves its plan or row as it was; the next look tries again. What is not a fault is ours, and is not hidden. */
async function unlessFault(look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
  }
}

async function lookThoroughly(world: World): Promise<void> {
  await settleWaitingReports(world);
  await takeUpEpisodes(world);
  await sendWhatWaitedTooLong(world);
  await escalateWhatIsOwed(world);
  await unlessFault(() => remindAboutQuestionnaires(world));
  await unlessFault(() => checkChairs(world));
  await unlessFault(() => noticeDrifts(world));
  await unlessFault(() => oweForPeriods(world));
}

async function settleWaitingReports(world: World): Promise<void> {
  const before = new Date(Date.parse(world.now()) - MERGE_WAIT_MINUTES * 60_000).toISOString();
  for (const { row } of await world.records.reports.where({ episode: WAITING })) {
    if (row.reportedAt <= before)
      await unlessFault(async () => void (await settleReport(formIdOf(row), 'join', world)));
  }
}

/** A judgement that was kept and not followed, and support that is to be looked at again. */
async function takeUpEpisodes(world: World): Promise<void> {
  for (const state of ['awaiting-judgement', 'supporting'] as const) {
    for (const episode of await world.records.episodes.where({ state })) {
      await unlessFault(async () => {
        const kept = await world.records.judgements.find(`judgement:${episode.row.ref}/${episode.row.decisions}`);
        const { row: placement } = await placementAt(episode.row.placement, world);
        if (kept !== undefined) await followKeptJudgement(episode, kept.row, placement, world);
        else await askAgain(episode.row, world);
      });
    }
  }
}

async function askAgain(episode: Episode, world: World): Promise<void> {
  if (episode.recheckOn === undefined || episode.recheckOn > world.today()) return;
  const id = `${episode.ref}/recheck-${episode.recheckOn}`;
  await keepPlan(
    {
      id,
      about: episode.ref,
      steps: [{ do: 'show-card', id: `${id}/judgement`, to: episode.managerId, card: 'judgement', about: episode.ref }],
    },
    world,
  );
}

/** In an urgent case nothing waits longer than two hours for the social worker's “go”. @source ruling CF-35 */
async function sendWhatWaitedTooLong(world: World): Promise<void> {
  for (const meeting of await world.records.meetings.where({ state: 'arranging' })) {
    if (
      meeting.row.kind !== 'stability' ||
      meeting.row.workerSays !== 'asked' ||
      meeting.row.workerAskedAt === undefined
    )
      continue;
    const waits = (await procedureOf(meeting.row, world)).stability.coordinator.agreesWithinHours.is;
    if (Date.parse(world.now()) - Date.parse(meeting.row.workerAskedAt) < waits * 3_600_000) continue;
    await unlessFault(async () => {
      const gone = await world.records.meetings.change(meeting, {
        workerSays: 'go',
        workerWords: `No answer within ${waits} hours: sent as the procedure says.`,
      });
      await sendMeeting(gone, meeting.row.coordinatorId, world);
    });
  }
}

/** The one of this role who stands over the team; where nobody does, whoever has the role. */
async function inTeam(role: Role, team: string, world: World) {
  const able = await workersWho(role, world);
  return able.find((worker) => worker.team === team) ?? able[0];
}

async function escalateWhatIsOwed(world: World): Promise<void> {
  const calendar = await world.workingDays();
  const today = world.today();
  for (const owed of await world.records.obligations.all()) {
    if (owed.row.doneAt !== undefined || (owed.row.override !== undefined && owed.row.override !== 'postponed'))
      continue;
    const { rung, to } = escalationOf(owed.row, today, calendar, world.procedure);
    if (rung <= owed.row.rung) continue;
    await unlessFault(async () => {
      const id = `${owed.row.key}/rung-${rung}`;
      const steps = [...remindOwner(id, owed.row), ...(await raiseTo(id, owed.row, to, world))];
      await keepPlan({ id, about: owed.row.about, steps }, world);
      await world.records.obligations.change(owed, { rung });
    });
  }
}

/** The owner gets a line in the feed, which chat does not keep: the first card said what it is, the desk has it. */
const remindOwner = (id: string, { ownerId, about }: Obligation): readonly Step[] =>
  ownerId === undefined ? [] : [{ do: 'notify', id: `${id}/owner`, to: ownerId, activity: 'somethingWaits', about }];

/** Whoever stands over the owner gets a card, for it is news to them. */
async function raiseTo(id: string, owed: Obligation, to: readonly Role[], world: World): Promise<readonly Step[]> {
  const above = await Promise.all(
    to
      .filter((role) => role !== owed.ownerRole || owed.ownerId === undefined)
      .map((role) => inTeam(role, owed.team, world)),
  );
  const people = [
    ...new Set(above.map((worker) => worker?.id).filter((person) => person !== undefined && person !== owed.ownerId)),
  ];
  return people.map((person): Step => ({
    do: 'show-card',
    id: `${id}/${person}`,
    to: person as string,
    card: 'task',
    about: owed.key,
  }));
}
