import {
  inOwnNames,
  meetingName,
  roleName,
  settingWords,
  stateOf,
  titleOf,
  type DeskView,
  type Obligation,
  type Waiting,
} from '#rules';
import { Fault } from '../../faults.ts';
import { workerCalled } from '../find-case.ts';
import { placeOf } from '../places.ts';
import type { Ports } from '../ports.ts';

/** A first refusal is often gone at the next try; from here on it is worth a line. */
const ATTEMPTS_WORTH_TELLING = 4;

const OPEN_MEETINGS = ['arranging', 'approved', 'sending', 'sent'] as const;

/** What waits for one person: by day, with its sum and why; their children; their meetings. */
export async function showMyDesk(who: string, ports: Ports): Promise<DeskView> {
  const worker = await workerCalled(who, ports);
  if (worker === undefined || !worker.active) throw new Fault('not-yours', 'desk');
  const today = ports.today();
  const waiting = [...(await owedBy(who, ports)), ...(await questionsFor(who, ports))];
  return {
    today,
    person: { id: worker.id, name: worker.name, roles: worker.roles.map(roleName) },
    waiting: waiting.sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9')),
    children: await childrenOf(who, ports),
    meetings: await meetingsOf(who, ports),
    notices: await unfinished(who, ports),
  };
}

async function owedBy(who: string, ports: Ports): Promise<readonly Waiting[]> {
  const calendar = await ports.workingDays();
  const owed = (await ports.records.obligations.where({ ownerId: who })).map(({ row }) => row);
  return owed
    .map((row) => ({ row, state: stateOf(row, ports.today(), calendar) }))
    .filter(({ state }) => state !== 'done' && state !== 'waived')
    .map(({ row, state }) => waitingFrom(row, state as Waiting['state'], ports));
}

const waitingFrom = (row: Obligation, state: Waiting['state'], ports: Ports): Waiting => ({
  id: row.key,
  title: inOwnNames(titleOf(row.kind), row.kind, ports.procedure),
  ref: row.about,
  due: row.due,
  state,
  sum: row.sum,
  because: row.because,
  force: row.force,
  place: placeOf(row.about),
  canSettle: true,
});

async function questionsFor(who: string, ports: Ports): Promise<readonly Waiting[]> {
  const asked = (await ports.records.questionnaires.where({ person: who })).map(({ row }) => row);
  return asked
    .filter(({ state }) => state === 'sent' || state === 'started')
    .map((row) => ({
      id: row.key,
      title: 'Answer your questions before the meeting',
      ref: row.meeting,
      due: row.due,
      state: row.due < ports.today() ? 'overdue' : 'on-time',
      sum: 'The day that the chair agreed.',
      because: ['Warrington W-74', 'Warrington W-90'],
      force: 'procedure',
      place: `questionnaire/${row.id}`,
      canSettle: false,
    }));
}

async function childrenOf(who: string, ports: Ports): Promise<DeskView['children']> {
  const parts = [
    'socialWorkerId',
    'supervisingSocialWorkerId',
    'independentReviewingOfficerId',
    'teamManagerId',
  ] as const;
  const rows = (await Promise.all(parts.map((part) => ports.records.placements.where({ [part]: who }))))
    .flat()
    .map(({ row }) => row);
  const mine = [...new Map(rows.filter(({ endedOn }) => endedOn === undefined).map((row) => [row.key, row])).values()];
  return Promise.all(
    mine.map(async ({ childRef, initials, homeRef, setting }) => {
      const open = (await ports.records.episodes.where({ childRef }))
        .map(({ row }) => row)
        .find(({ state }) => state !== 'closed');
      return {
        childRef,
        initials,
        home: `${homeRef}, ${settingWords(setting)}`,
        state: open === undefined ? 'Steady' : `Report ${open.ref} is open`,
        place: open === undefined ? '' : placeOf(open.ref),
      };
    }),
  );
}

/** Something of this person's meetings that has not gone out yet. It is tried again by itself; they only need to know. */
async function unfinished(who: string, ports: Ports): Promise<readonly string[]> {
  const mine = (await ports.records.meetings.where({ coordinatorId: who })).map(({ row }) => row.ref);
  const plans = (await ports.records.plans.where({ state: 'open' })).map(({ row }) => row);
  return plans
    .filter(
      ({ about, attempts, lastFault }) =>
        mine.includes(about) && attempts >= ATTEMPTS_WORTH_TELLING && lastFault !== undefined,
    )
    .map(
      ({ about }) =>
        `Not everything for ${about} has gone out yet. Microsoft 365 refuses or does not answer. It is tried again by itself; tell IT if this stays.`,
    );
}

async function meetingsOf(who: string, ports: Ports): Promise<DeskView['meetings']> {
  const open = (await Promise.all(OPEN_MEETINGS.map((state) => ports.records.meetings.where({ state }))))
    .flat()
    .map(({ row }) => row);
  const invited = new Set(
    (await ports.records.invitations.where({ person: who }))
      .filter(({ row }) => row.delivery !== 'not-sent')
      .map(({ row }) => row.meeting),
  );
  return open
    .filter(
      (row) => row.chairId === who || row.coordinatorId === who || row.minuteTakerId === who || invited.has(row.ref),
    )
    .map((row) => ({
      ref: row.ref,
      kind: meetingName(row.kind),
      startsAt: row.startsAt,
      state: row.state,
      place: placeOf(row.ref),
    }));
}
