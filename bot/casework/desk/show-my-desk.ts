import {
  actionKey,
  childName,
  episodesFor,
  endOf,
  inCaseOfMeeting,
  inOwnNames,
  isOnlyNamed,
  isOfAction,
  meetingFor,
  meetingName,
  roleName,
  seenOnly,
  settingWords,
  stateOf,
  titleOf,
  troubleWords,
  placeOf,
  type DeskView,
  type Episode,
  type Meeting,
  type Obligation,
  type Placement,
  type Questionnaire,
  type Waiting,
} from '#rules';
import { unlessDamaged } from '../alone.ts';
import { defineQuestion } from '../define-question.ts';
import { Fault } from '../../faults.ts';
import { showAction } from '../minutes/show-actions.ts';
import { HELD_BACK } from '../plans/carry-out.ts';
import { childrenBeside, episodesOfAll, withoutSubjects } from './without-subjects.ts';
import type { Ports, SavedPlan } from '../ports.ts';
import { openMeetingsWith } from './my-meetings.ts';

/** A first refusal is often gone at the next try; from here on it is worth a line. */
const ATTEMPTS_WORTH_TELLING = 4;

/** What waits for one person: by day, with its sum and why; their children; their meetings. */
export const showMyDesk = defineQuestion({
  name: 'show-my-desk',
  act: 'see-own-desk',
  about: (_asked: undefined) => ({ is: 'nothing' }),
  ahead: (who, ports) => Promise.all([theirRows(who, ports), unfinished(who, ports)]),
  answer: async (_asked, { actor: { id: who, name, roles }, ports }): Promise<DeskView> => {
    const [{ owed, questions, children, meetings, episodes, unknown }, notices] = await Promise.all([
      theirRows(who, ports),
      unfinished(who, ports),
    ]);
    const calendar = await ports.workingDays();
    // Only what is neither done nor over is owed.
    const tasks = owed.map(async (row) => ({
      ...waitingFrom(row, stateOf(row, ports.today(), calendar) as Waiting['state'], ports),
      action: await actionBehind(row, who, ports),
    }));
    const waiting = [...(await Promise.all(tasks)), ...questions.map((row) => questionFrom(row, ports))];
    return {
      today: ports.today(),
      person: { id: who, name, roles: roles.map(roleName) },
      waiting: waiting
        .map((one) => ({ ...one, child: named(one.child, children) }))
        .sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9')),
      children: children.map((child) => childLine(child, episodesFor(who, episodes))),
      meetings: meetings.map(meetingLine),
      notices: [...notices, ...meetings.flatMap((one) => inTrouble(one, who, episodes)), ...unknown.map(cannotBeRead)],
    };
  },
});

/** What waits for them, their children and their meetings, with the reports of all these children. */
async function theirRows(who: string, ports: Ports) {
  const [owed, questions, children, meetings] = await Promise.all([
    owedRows(who, ports),
    askedOf(who, ports),
    ports.records.openPlacementsOf(who),
    openMeetingsWith(who, ports),
  ]);
  const beside = await childrenBeside(meetings, ports);
  const theirs = {
    owed: owed.map((row) => ({ ...row, beside: beside.get(row.about) })),
    questions: questions.map((row) => ({ ...row, beside: beside.get(row.meeting) })),
    meetings: meetings.map((meeting) => ({ ...ofMeeting(meeting), beside: beside.get(meeting.ref) })),
  };
  const reports = await episodesOfAll([...theirs.owed, ...theirs.questions, ...children, ...theirs.meetings], ports);
  return {
    owed: withoutSubjects(who, theirs.owed, reports),
    questions: withoutSubjects(who, theirs.questions, reports),
    children: withoutSubjects(who, children.map(ofChild), reports).map(({ child }) => child),
    meetings: withoutSubjects(who, theirs.meetings, reports).map(({ meeting }) => meeting),
    episodes: reports.episodes,
    unknown: [...reports.unknown],
  };
}

const ofChild = (child: Placement) => ({ childRef: child.childRef, child });
const ofMeeting = (meeting: Meeting) => ({ ...inCaseOfMeeting(meeting), meeting });

/** By initials too where the child is one of theirs: what waits is read without a question for each child. */
function named(childRef: string | undefined, children: readonly Placement[]): string | undefined {
  const mine = children.find((one) => one.childRef === childRef);
  return mine === undefined ? childRef : childName(mine);
}

async function owedRows(who: string, ports: Ports): Promise<readonly Obligation[]> {
  return (await ports.records.openObligationsOf(who)).map(({ row }) => row);
}

/** The words of what is owed, where it is an action of a meeting and still theirs to see. */
async function actionBehind({ key, kind, about }: Obligation, who: string, ports: Ports): Promise<Waiting['action']> {
  if (!isOfAction(kind)) return undefined;
  const number = Number(key.slice(key.lastIndexOf(':') + 1));
  return showAction(who, actionKey(about, number), ports).catch((fault: unknown) => {
    // What it says cannot be shown; that it is owed stands all the same.
    if (fault instanceof Fault && (fault.reason === 'not-yours' || fault.reason === 'damaged')) return undefined;
    throw fault;
  });
}

const waitingFrom = (row: Obligation, state: Waiting['state'], ports: Ports): Waiting => ({
  id: row.key,
  title: inOwnNames(titleOf(row.kind), row.kind, ports.procedure),
  ref: row.about,
  child: row.childRef,
  due: row.due,
  state,
  sum: row.sum,
  because: row.because,
  force: row.force,
  place: placeOf(row.about),
  ...(isOfAction(row.kind) ? {} : { asks: endOf(row.kind).said, seen: seenOnly(row.kind) }),
});

const UNANSWERED = ['sent', 'started'] as const;

async function askedOf(who: string, { records }: Ports): Promise<readonly Questionnaire[]> {
  return (await records.questionnaires.where({ person: who }, { state: UNANSWERED })).map(({ row }) => row);
}

const questionFrom = (row: Questionnaire, { today }: Ports): Waiting => ({
  id: row.key,
  title: 'Answer your questions before the meeting',
  ref: row.meeting,
  child: row.childRef,
  due: row.due,
  state: row.due < today() ? 'overdue' : 'on-time',
  sum: 'The day that the chair agreed.',
  because: ['Warrington W-74', 'Warrington W-90'],
  force: 'procedure',
  place: `questionnaire/${row.id}`,
});

function childLine({ childRef, initials, homeRef, setting }: Placement, episodes: readonly Episode[]) {
  const open = episodes.find((episode) => episode.childRef === childRef && episode.state !== 'closed');
  return {
    childRef,
    initials,
    home: `${homeRef}, ${settingWords(setting)}`,
    state: open === undefined ? 'Steady' : `Report ${open.ref} is open`,
    place: open === undefined ? '' : placeOf(open.ref),
  };
}

/**
 * Something of this person's meetings that has not gone out yet. It is tried again by itself; they only need to know, but for whom an
 * allegation about the child names.
 */
async function unfinished(who: string, ports: Ports): Promise<readonly string[]> {
  const stuck = (await ports.records.plans.where({ state: 'open' })).map(({ row }) => row).filter(isWorthTelling);
  const seen = await Promise.all(stuck.map(({ about }) => whoSeesTo(about, ports.records)));
  const mine = stuck.flatMap((plan, at) => {
    const by = seen[at];
    return by?.id === who ? [{ plan, childRef: by.childRef, case: by.case }] : [];
  });
  if (mine.length === 0) return [];
  const reports = await episodesOfAll(mine, ports);
  return withoutSubjects(who, mine, reports)
    .filter(({ plan, childRef }) => plan.lastFault !== HELD_BACK || !isOnlyNamedIn(who, childRef, reports.episodes))
    .map(({ plan }) => unfinishedLine(plan));
}

const isWorthTelling = ({ attempts, lastFault }: SavedPlan): boolean =>
  lastFault === HELD_BACK || (attempts >= ATTEMPTS_WORTH_TELLING && lastFault !== undefined);

const unfinishedLine = ({ about, lastFault }: SavedPlan): string =>
  lastFault === HELD_BACK
    ? `Not everything for ${about} has gone out: a hold began meanwhile. What is left goes by itself when the hold is lifted.`
    : `Not everything for ${about} has gone out yet. Microsoft 365 refuses or does not answer. It is tried again by itself; tell IT if this stays.`;

/** Who has to know that it has not all gone out: the meeting's coordinator, or the manager of a case without one. */
async function whoSeesTo(about: string, { meetings, episodes }: Ports['records']) {
  if (about.startsWith('IN-')) {
    const episode = (await unlessDamaged(episodes.where({ ref: about })))?.[0]?.row;
    return episode === undefined ? undefined : { id: episode.managerId, childRef: episode.childRef, case: about };
  }
  const meeting = (await unlessDamaged(meetings.find(`meeting:${about}`)))?.row;
  return meeting === undefined ? undefined : { id: meeting.coordinatorId, ...inCaseOfMeeting(meeting) };
}

/** A child whose rows were changed by hand so that nobody knows what may be shown. */
const cannotBeRead = (childRef: string): string =>
  `${childRef}: a row was changed by hand in its list and cannot be read. Nothing of this child is shown until your IT team has put it back.`;

/** A meeting that is out and needs something of whoever runs it. */
function inTrouble(meeting: Meeting, who: string, episodes: readonly Episode[]): readonly string[] {
  const { ref, state, trouble } = isOnlyNamedIn(who, meeting.childRef, episodes) ? meetingFor(meeting) : meeting;
  return (state === 'sent' || state === 'held') && trouble !== undefined
    ? [`${ref}: ${troubleWords(trouble) ?? ''}`]
    : [];
}

/** Whether a report of this child names them and nobody has confirmed it: no line tells them of a hold. @source E-02 */
const isOnlyNamedIn = (who: string, childRef: string, episodes: readonly Episode[]): boolean =>
  episodes.some((one) => one.childRef === childRef && isOnlyNamed(who, one));

const meetingLine = (row: Meeting): DeskView['meetings'][number] => ({
  ref: row.ref,
  kind: meetingName(row.kind),
  startsAt: row.startsAt,
  state: row.state,
  place: placeOf(row.ref),
});
