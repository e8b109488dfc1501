import {
  isPassed,
  escalationOf,
  formIdOf,
  isStillOwed,
  isToBeJudgedAgain,
  judgedAgainKey,
  secondsLater,
  WAITING,
  waitedTooLong,
  type LocalDate,
  type Obligation,
} from '#rules';
import { Fault } from '../../faults.ts';
import { carryOut } from './carry-out.ts';
import { countFigures } from '../learning/count-figures.ts';
import { noteTopics } from '../learning/what-others-learnt.ts';
import { checkChairs } from '../meetings/check-chairs.ts';
import { tryRefusedAgain } from '../meetings/try-again.ts';
import { planKey } from './save-plan.ts';
import { noticeDrifts } from '../instability/notice-drift.ts';
import { noticeChanges } from '../meetings/notice-changes.ts';
import { lookAtOwedAnew } from '../obligations/look-anew.ts';
import { oweForPeriods } from '../obligations/owe-each-quarter.ts';
import { procedureOf } from '../procedure-of.ts';
import { remindAboutQuestionnaires } from '../questionnaires/remind-about-questionnaires.ts';
import { STEADY } from '../actor.ts';
import { settleReport } from '../instability/report-instability.ts';
import { askToJudgeAgain } from '../instability/ask-to-judge-again.ts';
import { sendUnanswered } from '../meetings/send-meeting.ts';
import { sendDigests } from '../obligations/digests.ts';
import { writeRefusals } from '../note-access.ts';
import { passOnWhatIsLeft } from '../obligations/pass-on.ts';
import { escalate } from '../obligations/escalate.ts';
import { takeUpWords } from './take-up-words.ts';
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
  await unlessFault(() => writeRefusals(ports));
  if (broken !== undefined) throw broken.error;
  const tenMinutes = `${ports.council.replica} ${ports.now().slice(0, 15)}`;
  if (tenMinutes === lookedAt) return;
  await lookThoroughly(ports);
  lookedAt = tenMinutes;
}

/** Takes up each plan that is open. One that breaks on a mistake of ours keeps no other from its turn; the first is told. */
async function carryOutAll(ports: Ports): Promise<{ readonly error: unknown } | undefined> {
  let broken: { readonly error: unknown } | undefined;
  const open = await ports.records.openPlans(ports.now());
  ports.measures?.openPlans(
    open.map(({ row }) => row),
    ports.now(),
  );
  for (const { row } of open) {
    await unlessFault(() => carryOut(row.key, ports)).catch((error: unknown) => {
      broken ??= { error };
    });
  }
  return broken;
}

/** A fault leaves its plan or row as it was; the next look tries again. What is not a fault is ours, and is not hidden. */
export async function unlessFault(look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
  }
}

type Look = (ports: Ports) => Promise<void>;

/** A look and whether a fault in it waits for the next time; else the whole look is begun anew. */
interface OneLook {
  readonly look: Look;
  readonly waits: boolean;
}
const waiting = (look: Look): OneLook => ({ look, waits: true });
const again = (look: Look): OneLook => ({ look, waits: false });

const EACH: Readonly<Record<string, OneLook>> = {
  people: waiting(({ records }) => records.followWorkers()),
  words: waiting(takeUpWords),
  reports: again(settleWaitingReports),
  episodes: again(takeUpEpisodes),
  meetings: again(sendWhatWaitedTooLong),
  refused: waiting(tryRefusedAgain),
  leavers: waiting(passOnWhatIsLeft),
  days: waiting(lookAtOwedAnew),
  owed: again(escalateWhatIsOwed),
  questionnaires: waiting(remindAboutQuestionnaires),
  digests: waiting(sendDigests),
  chairs: waiting(checkChairs),
  drifts: waiting(noticeDrifts),
  periods: waiting(oweForPeriods),
  figures: waiting(countFigures),
  topics: waiting(noteTopics),
};

/** What is looked at every ten minutes, by its name and in this order. A fault in some of them waits for the next time. */
export const LOOKS: Readonly<Record<string, Look>> = Object.fromEntries(
  Object.entries(EACH).map(([name, { look, waits }]) => {
    const measured: Look = (ports) => ports.measures?.look(name, () => look(ports)) ?? look(ports);
    return [name, waits ? (ports: Ports) => unlessFault(() => measured(ports)) : measured];
  }),
);

async function lookThoroughly(ports: Ports): Promise<void> {
  for (const look of Object.values(LOOKS)) await look(ports);
}

async function settleWaitingReports(ports: Ports): Promise<void> {
  const before = secondsLater(ports.now(), -MERGE_WAIT_MINUTES * 60);
  for (const { row } of await ports.records.reports.where({ episode: WAITING })) {
    if (row.reportedAt <= before)
      await unlessFault(async () => void (await settleReport(STEADY, { formId: formIdOf(row), how: 'join' }, ports)));
  }
}

/** Support that is to be looked at again. */
async function takeUpEpisodes(ports: Ports): Promise<void> {
  for (const state of ['awaiting-judgement', 'supporting'] as const) {
    for (const { row } of await ports.records.episodes.where({ state })) {
      if (!isToBeJudgedAgain(row, ports.today())) continue;
      await unlessFault(async () => {
        const asked = await ports.records.plans.find(planKey(judgedAgainKey(row)));
        if (asked === undefined) await askToJudgeAgain(STEADY, { episode: row.ref }, ports);
      });
    }
  }
}

/** In an urgent case nothing waits longer than the procedure says for the social worker’s “go”. @source ruling CF-35 */
async function sendWhatWaitedTooLong(ports: Ports): Promise<void> {
  for (const { row } of await ports.records.meetings.where({ state: 'arranging' })) {
    if (waitedTooLong(row, ports.now(), await procedureOf(row, ports)))
      await unlessFault(async () => void (await sendUnanswered(STEADY, { meeting: row.ref }, ports)));
  }
}

async function escalateWhatIsOwed(ports: Ports): Promise<void> {
  for (const key of await owedToEscalate(ports))
    await unlessFault(async () => void (await escalate(STEADY, { key }, ports)));
}

const isOverdue = (owed: Obligation, today: LocalDate): boolean =>
  owed.due !== undefined && owed.due < today && isStillOwed(owed) && !isPassed(owed);

/** Of everything that is open, which is in memory for the digests: what is looked at today is only what comes to its next level. */
async function tellOverdue({ kept, measures, today }: Ports): Promise<void> {
  if (measures === undefined || !(await kept.owed.look()).isWhole) return;
  const levels: number[] = [];
  for await (const batch of kept.owed.batches())
    levels.push(...batch.filter((owed) => isOverdue(owed, today())).map(({ level }) => level));
  measures.overdue(levels);
}

/** What is owed and has come to the next level of the council’s ladder, by its keys. */
export async function owedToEscalate(ports: Ports): Promise<readonly string[]> {
  const calendar = await ports.workingDays();
  const today = ports.today();
  const owed = (await ports.records.obligationsDue(ports.now())).filter(({ row }) => isStillOwed(row));
  await tellOverdue(ports);
  return owed
    .filter(({ row }) => escalationOf(row, today, calendar, ports.procedure).level > row.level)
    .map(({ row }) => row.key);
}
