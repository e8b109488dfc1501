import {
  actionKey,
  addDays,
  inOwnNames,
  isOfAction,
  meetingName,
  roleName,
  settingWords,
  stateOf,
  titleOf,
  type DeskView,
  type Meeting,
  type Obligation,
  type Placement,
  type Questionnaire,
  type Waiting,
} from '#rules';
import { defineQuestion } from '../define-question.ts';
import { Fault } from '../../faults.ts';
import { showAction } from '../minutes/show-actions.ts';
import { placeOf } from '../places.ts';
import { withoutSubjects } from './without-subjects.ts';
import type { Ports } from '../ports.ts';

/** A first refusal is often gone at the next try; from here on it is worth a line. */
const ATTEMPTS_WORTH_TELLING = 4;

const OPEN_MEETINGS = ['arranging', 'approved', 'sending', 'sent'] as const;

/** What waits for one person: by day, with its sum and why; their children; their meetings. */
export const showMyDesk = defineQuestion({
  name: 'show-my-desk',
  act: 'see-own-desk',
  about: (_asked: undefined) => ({ is: 'nothing' }),
  answer: async (_asked, { actor: { id: who, name, roles }, ports }): Promise<DeskView> => {
    const [owed, questions, children, meetings, notices] = await Promise.all([
      withoutSubjects(who, owedRows(who, ports), ports),
      withoutSubjects(who, askedOf(who, ports), ports),
      withoutSubjects(who, childrenOf(who, ports), ports),
      withoutSubjects(who, meetingsOf(who, ports), ports),
      unfinished(who, ports),
    ]);
    const calendar = await ports.workingDays();
    const tasks = owed.map(async (row) => ({
      ...waitingFrom(row, stateOf(row, ports.today(), calendar) as Waiting['state'], ports),
      action: await actionBehind(row, who, ports),
    }));
    const waiting = [...(await Promise.all(tasks)), ...questions.map((row) => questionFrom(row, ports))];
    return {
      today: ports.today(),
      person: { id: who, name, roles: roles.map(roleName) },
      waiting: waiting.sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9')),
      children: await Promise.all(children.map((child) => childLine(child, ports))),
      meetings: meetings.map(meetingLine),
      notices,
    };
  },
});

async function owedRows(who: string, ports: Ports): Promise<readonly Obligation[]> {
  const calendar = await ports.workingDays();
  const owed = (await ports.records.obligations.where({ ownerId: who })).map(({ row }) => row);
  return owed.filter((row) => !['done', 'waived'].includes(stateOf(row, ports.today(), calendar)));
}

/** The words of what is owed, where it is an action of a meeting and still theirs to see. */
async function actionBehind({ key, kind, about }: Obligation, who: string, ports: Ports): Promise<Waiting['action']> {
  if (!isOfAction(kind)) return undefined;
  const number = Number(key.slice(key.lastIndexOf(':') + 1));
  return showAction(who, actionKey(about, number), ports).catch((fault: unknown) => {
    if (fault instanceof Fault && fault.reason === 'not-yours') return undefined;
    throw fault;
  });
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
  canSettle: !isOfAction(row.kind),
});

const UNANSWERED = ['sent', 'started'] as const;

async function askedOf(who: string, { records }: Ports): Promise<readonly Questionnaire[]> {
  const asked = await Promise.all(UNANSWERED.map((state) => records.questionnaires.where({ person: who, state })));
  return asked.flat().map(({ row }) => row);
}

const questionFrom = (row: Questionnaire, { today }: Ports): Waiting => ({
  id: row.key,
  title: 'Answer your questions before the meeting',
  ref: row.meeting,
  due: row.due,
  state: row.due < today() ? 'overdue' : 'on-time',
  sum: 'The day that the chair agreed.',
  because: ['Warrington W-74', 'Warrington W-90'],
  force: 'procedure',
  place: `questionnaire/${row.id}`,
  canSettle: false,
});

async function childrenOf(who: string, ports: Ports): Promise<readonly Placement[]> {
  const parts = [
    'socialWorkerId',
    'supervisingSocialWorkerId',
    'independentReviewingOfficerId',
    'teamManagerId',
  ] as const;
  const rows = (await Promise.all(parts.map((part) => ports.records.placements.where({ [part]: who }))))
    .flat()
    .map(({ row }) => row);
  return [...new Map(rows.filter(({ endedOn }) => endedOn === undefined).map((row) => [row.key, row])).values()];
}

async function childLine({ childRef, initials, homeRef, setting }: Placement, { records }: Ports) {
  const open = (await records.episodes.where({ childRef }))
    .map(({ row }) => row)
    .find(({ state }) => state !== 'closed');
  return {
    childRef,
    initials,
    home: `${homeRef}, ${settingWords(setting)}`,
    state: open === undefined ? 'Steady' : `Report ${open.ref} is open`,
    place: open === undefined ? '' : placeOf(open.ref),
  };
}

/** Something of this person's meetings that has not gone out yet. It is tried again by itself; they only need to know. */
async function unfinished(who: string, { records }: Ports): Promise<readonly string[]> {
  const stuck = (await records.plans.where({ state: 'open' }))
    .map(({ row }) => row)
    .filter(({ attempts, lastFault }) => attempts >= ATTEMPTS_WORTH_TELLING && lastFault !== undefined);
  const meetings = await Promise.all(stuck.map(({ about }) => records.meetings.find(`meeting:${about}`)));
  return stuck
    .filter((_, at) => meetings[at]?.row.coordinatorId === who)
    .map(
      ({ about }) =>
        `Not everything for ${about} has gone out yet. Microsoft 365 refuses or does not answer. It is tried again by itself; tell IT if this stays.`,
    );
}

async function meetingsOf(who: string, ports: Ports): Promise<readonly Meeting[]> {
  const [arranged, invited] = await Promise.all([openMeetingsOf(who, ports), meetingsInvitedTo(who, ports)]);
  const mine = new Map([...arranged, ...invited].map((row) => [row.ref, row]));
  return [...mine.values()].sort((one, other) => one.ref.localeCompare(other.ref));
}

const meetingLine = (row: Meeting): DeskView['meetings'][number] => ({
  ref: row.ref,
  kind: meetingName(row.kind),
  startsAt: row.startsAt,
  state: row.state,
  place: placeOf(row.ref),
});

/** Those that this person arranges, chairs or writes up, by who and by what is open: never the list of a whole council. */
async function openMeetingsOf(who: string, { records }: Ports): Promise<readonly Meeting[]> {
  const parts = [{ chairId: who }, { coordinatorId: who }, { minuteTakerId: who }];
  const questions = parts.flatMap((part) => OPEN_MEETINGS.map((state) => ({ ...part, state })));
  return (await Promise.all(questions.map((question) => records.meetings.where(question))))
    .flat()
    .map(({ row }) => row);
}

/** Nobody is invited longer ahead than this; older invitations are to meetings that are over. */
const INVITED_WITHIN_DAYS = 366;

async function meetingsInvitedTo(who: string, { records, today }: Ports): Promise<readonly Meeting[]> {
  const since = addDays(today(), -INVITED_WITHIN_DAYS);
  const refs = (await records.invitations.where({ person: who }))
    .map(({ row }) => row)
    .filter(({ delivery, sentAt }) => delivery !== 'not-sent' && (sentAt ?? '9') >= since)
    .map(({ meeting }) => meeting);
  const found = await Promise.all([...new Set(refs)].map((ref) => records.meetings.find(`meeting:${ref}`)));
  return found.flatMap((saved) => (saved === undefined || !isOpen(saved.row) ? [] : [saved.row]));
}

const isOpen = ({ state }: Meeting): boolean => OPEN_MEETINGS.some((open) => open === state);
