import { escalationOf, formIdOf, WAITING, type Episode, type Obligation, type Role, type Step } from '#rules';
import { Fault } from '../../faults.ts';
import { carryOut } from './carry-out.ts';
import { countFigures } from '../learning/count-figures.ts';
import { checkChairs } from '../meetings/check-chairs.ts';
import { workersWho } from '../find-case.ts';
import { savePlan } from './save-plan.ts';
import { noticeDrifts } from '../instability/notice-drift.ts';
import { noticeChanges } from '../meetings/notice-changes.ts';
import { oweForPeriods } from '../obligations/owe-each-quarter.ts';
import { procedureOf } from '../procedure-of.ts';
import { remindAboutQuestionnaires } from '../questionnaires/remind-about-questionnaires.ts';
import { STEADY } from '../actor.ts';
import { settleReport } from '../instability/report-instability.ts';
import { sendMeeting } from '../meetings/send-meeting.ts';
import type { Ports } from '../ports.ts';

/** How long a report waits for someone to say whether it joins an open one. */
const MERGE_WAIT_MINUTES = 60;

let lookedAt = '';

/**
 * One look of the timer: takes up plans that were cut short, reads answers from Outlook, and every ten minutes looks at
 * what is owed. Several replicas may look at once: everything here is named, so that it happens once.
 */
export async function tick(ports: Ports): Promise<void> {
  const broken = await carryOutAll(ports);
  await unlessFault(() => noticeChanges(ports));
  if (broken !== undefined) throw broken.error;
  const tenMinutes = `${ports.council.replica} ${ports.now().slice(0, 15)}`;
  if (tenMinutes === lookedAt) return;
  await lookThoroughly(ports);
  lookedAt = tenMinutes;
}

/** Takes up each plan that is open. One that breaks on a mistake of ours keeps no other from its turn; the first is told. */
async function carryOutAll(ports: Ports): Promise<{ readonly error: unknown } | undefined> {
  let broken: { readonly error: unknown } | undefined;
  for (const { row } of await ports.records.plans.where({ state: 'open' })) {
    await unlessFault(() => carryOut(row.key, ports)).catch((error: unknown) => {
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

async function lookThoroughly(ports: Ports): Promise<void> {
  await settleWaitingReports(ports);
  await takeUpEpisodes(ports);
  await sendWhatWaitedTooLong(ports);
  await escalateWhatIsOwed(ports);
  await unlessFault(() => remindAboutQuestionnaires(ports));
  await unlessFault(() => checkChairs(ports));
  await unlessFault(() => noticeDrifts(ports));
  await unlessFault(() => oweForPeriods(ports));
  await unlessFault(() => countFigures(ports));
}

async function settleWaitingReports(ports: Ports): Promise<void> {
  const before = new Date(Date.parse(ports.now()) - MERGE_WAIT_MINUTES * 60_000).toISOString();
  for (const { row } of await ports.records.reports.where({ episode: WAITING })) {
    if (row.reportedAt <= before)
      await unlessFault(async () => void (await settleReport(STEADY, { formId: formIdOf(row), how: 'join' }, ports)));
  }
}

/** A judgement that was kept and not followed, and support that is to be looked at again. */
async function takeUpEpisodes(ports: Ports): Promise<void> {
  for (const state of ['awaiting-judgement', 'supporting'] as const) {
    for (const episode of await ports.records.episodes.where({ state })) {
      await unlessFault(async () => {
        await askAgain(episode.row, ports);
      });
    }
  }
}

async function askAgain(episode: Episode, ports: Ports): Promise<void> {
  if (episode.recheckOn === undefined || episode.recheckOn > ports.today()) return;
  const id = `${episode.ref}/recheck-${episode.recheckOn}`;
  await savePlan(
    {
      id,
      about: episode.ref,
      steps: [{ do: 'show-card', id: `${id}/judgement`, to: episode.managerId, card: 'judgement', about: episode.ref }],
    },
    ports,
  );
}

/** In an urgent case nothing waits longer than two hours for the social worker's “go”. @source ruling CF-35 */
async function sendWhatWaitedTooLong(ports: Ports): Promise<void> {
  for (const meeting of await ports.records.meetings.where({ state: 'arranging' })) {
    if (
      meeting.row.kind !== 'stability' ||
      meeting.row.workerSays !== 'asked' ||
      meeting.row.workerAskedAt === undefined
    )
      continue;
    const waits = (await procedureOf(meeting.row, ports)).stability.coordinator.agreesWithinHours.is;
    if (Date.parse(ports.now()) - Date.parse(meeting.row.workerAskedAt) < waits * 3_600_000) continue;
    await unlessFault(async () => {
      const gone = await ports.records.meetings.change(meeting, {
        workerSays: 'go',
        workerWords: `No answer within ${waits} hours: sent as the procedure says.`,
      });
      await sendMeeting(gone, meeting.row.coordinatorId, ports);
    });
  }
}

/** The one of this role who stands over the team; where nobody does, whoever has the role. */
async function inTeam(role: Role, team: string, ports: Ports) {
  const able = await workersWho(role, ports);
  return able.find((worker) => worker.team === team) ?? able[0];
}

async function escalateWhatIsOwed(ports: Ports): Promise<void> {
  const calendar = await ports.workingDays();
  const today = ports.today();
  for (const owed of await ports.records.obligations.all()) {
    if (owed.row.doneAt !== undefined || (owed.row.override !== undefined && owed.row.override !== 'postponed'))
      continue;
    const { level, to } = escalationOf(owed.row, today, calendar, ports.procedure);
    if (level <= owed.row.level) continue;
    await unlessFault(async () => {
      const id = `${owed.row.key}/rung-${level}`;
      const steps = [...remindOwner(id, owed.row), ...(await raiseTo(id, owed.row, to, ports))];
      await savePlan({ id, about: owed.row.about, steps }, ports);
      await ports.records.obligations.change(owed, { level });
    });
  }
}

/** The owner gets a line in the feed, which chat does not keep: the first card said what it is, the desk has it. */
const remindOwner = (id: string, { ownerId, about }: Obligation): readonly Step[] =>
  ownerId === undefined ? [] : [{ do: 'notify', id: `${id}/owner`, to: ownerId, activity: 'somethingWaits', about }];

/** Whoever stands over the owner gets a card, for it is news to them. */
async function raiseTo(id: string, owed: Obligation, to: readonly Role[], ports: Ports): Promise<readonly Step[]> {
  const above = await Promise.all(
    to
      .filter((role) => role !== owed.ownerRole || owed.ownerId === undefined)
      .map((role) => inTeam(role, owed.team, ports)),
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
