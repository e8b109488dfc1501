import {
  capital,
  firstLookAt,
  LOOK_FACTS,
  chairSaysWords,
  circleNotAsked,
  inviteeView,
  isBeingArranged,
  lengthsOffered,
  maySayWhoseCarers,
  meetingBecause,
  meetingName,
  meetingStateWords,
  momentWords,
  outcomeWords,
  peopleApart,
  troubleWords,
  workerSaysWords,
  placeOf,
  type Invitation,
  type InviteeView,
  type Meeting,
  type MeetingView,
  type MissingView,
  type Profile,
} from '#rules';
import { askRule } from '../ask-rule.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { homesOfChild } from '../endings/homes-of-child.ts';
import { workerCalled } from '../find-case.ts';
import { whatOthersLearnt } from '../learning/what-others-learnt.ts';
import { owedAbout } from '../obligations/show-owed.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';
import { childrenOf } from './children-of-meeting.ts';
import { daysOfRecord } from './days-of-record.ts';
import { mayInMeeting } from './may-in-meeting.ts';
import { agendaOf, chairListOf, endingStepsOf, waysOnOf } from './meeting-lists.ts';
import { aboutMeeting, meetingOf, withInvitations, type MeetingSeen } from './meeting-turn.ts';
import { moveLines } from './moves.ts';
import { earlierRecords, papersToAskFor } from './papers-of.ts';
import { unclearLetters } from './unclear-letters.ts';
import { asInSitting, sittingLines } from './sittings.ts';
import { missingHere } from './what-is-missing.ts';

/** The whole meeting, for those who may see it; someone who is only invited sees their own part. */
export const showMeeting = defineQuestion({
  name: 'show-meeting',
  act: ['see-meeting', 'see-own-invitation'],
  about: aboutMeeting,
  more: withInvitations,
  reads: 'meeting',
  answer: (_ref, turn) => meetingAsSeen(turn),
});

/** The meeting of this turn as whoever asks may see it: whole, or their own part. */
export async function meetingAsSeen(turn: Turn): Promise<MeetingView> {
  const seen = await meetingOf(turn);
  const procedure = await procedureOf(seen.meeting, turn.ports);
  const [common, part] = await Promise.all([
    seenByAll(seen, procedure, turn.ports),
    turn.may('see-meeting') ? wholeOf(seen, procedure, turn) : ownPartOf(seen, turn),
  ]);
  return { ...common, ...part, may: mayInMeeting(seen.meeting, turn.may, turn.ports.now()) };
}

type Part = Pick<
  MeetingView,
  'lengthMinutes' | 'workerSays' | 'invitees' | 'papers' | 'chairList' | 'missing' | 'obligations'
> &
  Partial<MeetingView>;

/** What everyone who is asked sees: that it is held, by whom, and what it is about in general. Why people said what is not in it. */
async function seenByAll({ meeting, placement }: MeetingSeen, procedure: Profile, ports: Ports) {
  const { ref, kind, state, chairId, minuteTakerId, coordinatorId } = meeting;
  const [chair, minuteTaker, coordinator] = await Promise.all(
    [chairId, minuteTakerId, coordinatorId].map((id) => named(id, ports)),
  );
  return {
    ref,
    kind,
    title: capital(meetingName(kind)),
    childRef: meeting.childRef,
    initials: placement.initials,
    state,
    stateWords: meetingStateWords(state),
    profile: `${meeting.profile} ${meeting.profileVersion}`,
    from: meeting.from,
    by: meeting.by,
    sum: meeting.sum,
    because: meetingBecause(kind),
    format: meeting.format,
    chair: chair && { ...chair, why: [] },
    minuteTaker,
    coordinator: coordinator ?? { id: coordinatorId, name: 'The coordinator' },
    agenda: agendaOf(meeting, procedure),
    place: placeOf(ref),
  };
}

/** When and where, as the people of one sitting know it. */
const timeOf = ({ startsAt, lengthMinutes, venue, joinUrl }: Meeting) => ({
  startsAt,
  lengthMinutes,
  when: startsAt === undefined ? undefined : momentWords(startsAt),
  venue,
  joinUrl,
});

/** What those who run the meeting, and the case team, see beside it. */
async function wholeOf(seen: MeetingSeen, procedure: Profile, turn: Turn): Promise<Part> {
  const { meeting, invitations } = seen;
  const [missing, { said, unclear, earlier, ...beside }] = await Promise.all([
    isBeingArranged(meeting) ? missingHere(turn, meeting) : [],
    keptBeside(seen, turn),
  ]);
  const { papers, ...look } = await firstLookHere(missing, procedure, turn);
  const children = await childrenOf(meeting, turn);
  const asksWhose = new Set(
    meeting.kind === 'disruption' ? invitations.filter(maySayWhoseCarers).map(({ key }) => key) : [],
  );
  const circle = turn.may('propose-invitees')
    ? await askRule(['circle', 'invitations', 'hold'], turn, circleNotAsked)
    : undefined;
  const apart = turn.may('say-must-not-meet') ? await askRule(['circle', 'placement'], turn, peopleApart) : undefined;
  const lengths = lengthsOffered(meeting.kind, procedure);
  return {
    ...timeOf(meeting),
    ...(lengths.length === 0 || !isBeingArranged(meeting) ? {} : { lengths }),
    ...said,
    ...beside,
    ...children,
    invitees: inviteeLines(invitations).map((line) => ({
      ...line,
      ...(unclear.some(({ to }) => to === line.person) ? { unclearLetter: true } : {}),
      ...(asksWhose.has(line.key) ? { askWhoseCarers: true } : {}),
    })),
    papers: [...earlier, ...papers],
    asked: meeting.asked,
    outcome: outcomeWords(meeting.outcome),
    ...(await daysOfRecord(meeting, procedure, turn)),
    endingSteps: endingStepsOf(meeting),
    chairList: chairListOf(meeting, procedure),
    waysOn: waysOnOf(meeting, procedure),
    othersLearnt: meeting.kind === 'planning' ? await whatOthersLearnt(turn.ports) : undefined,
    missing,
    apart,
    circleNotAsked: circle,
    look,
    record: meeting.record,
  };
}

/** What is kept in lists of its own, asked for at one moment, so that it goes in one trip. */
async function keptBeside({ meeting, invitations }: MeetingSeen, { actor, ports, may }: Turn) {
  const { ref, about, kind, childRef } = meeting;
  const [said, unclear, earlier, moves, sittings, questionnaires, obligations, homes] = await Promise.all([
    saidOf(meeting, ports),
    may('propose-invitees') ? unclearLetters(ref, ports) : [],
    earlierRecords(meeting, ports),
    moveLines(ref, ports),
    sittingLines(ref, invitations, ports),
    returned(meeting, ports),
    owedAbout([ref, about], actor.id, ports),
    kind === 'disruption' ? homesOfChild(childRef, { may, ports }) : undefined,
  ]);
  return { said, unclear, earlier, moves, sittings, questionnaires, obligations, homes };
}

/** What was said while it was arranged, and what came of it. */
async function saidOf(meeting: Meeting, ports: Ports) {
  const { kind, chairId, reserveChairId, chairReason, formatReason, decisions, nextOn, trouble } = meeting;
  const [chair, reserveChair] = await Promise.all([named(chairId, ports), named(reserveChairId, ports)]);
  return {
    trouble: troubleWords(trouble),
    formatReason,
    chair: chair && { ...chair, why: chairReason === undefined ? [] : [chairReason] },
    reserveChair,
    workerSays: kind === 'disruption' ? chairSaysWords(meeting) : workerSaysWords(meeting),
    agreement: await agreementWords(meeting, ports),
    decisions,
    nextOn,
  };
}

async function firstLookHere(missing: readonly MissingView[], procedure: Profile, turn: Turn) {
  const calendar = await turn.ports.workingDays();
  return askRule(LOOK_FACTS, turn, (facts) => firstLookAt(facts, missing, procedure, calendar));
}

/** Their own sitting and their own invitation; nothing about anybody else. */
async function ownPartOf({ meeting, invitations }: MeetingSeen, { actor, ports }: Turn): Promise<Part> {
  const own = invitations.filter(({ person }) => person === actor.id);
  return {
    ...timeOf(await asInSitting(meeting, own[0]?.sitting ?? 1, ports)),
    workerSays: '',
    invitees: inviteeLines(own),
    papers: await papersToAskFor(meeting, ports),
    moves: [],
    sittings: [],
    chairList: [],
    waysOn: [],
    missing: [],
    obligations: [],
  };
}

/** The child first. */
const inviteeLines = (invitations: readonly Invitation[]): readonly InviteeView[] =>
  [...invitations].sort((one, other) => Number(other.part === 'child') - Number(one.part === 'child')).map(inviteeView);

async function named(id: string | undefined, ports: Ports) {
  return id === undefined ? undefined : { id, name: (await workerCalled(id, ports))?.name ?? 'Someone who has left' };
}

/** Who wrote down what, for whoever sees the meeting. */
async function agreementWords({ agreedWith, agreedBy }: Meeting, ports: Ports): Promise<string | undefined> {
  if (agreedWith === undefined) return undefined;
  const by = agreedBy === undefined ? undefined : await workerCalled(agreedBy, ports);
  return `Agreed: ${agreedWith} (written down by ${by?.name ?? 'someone who has left'})`;
}

async function returned(meeting: Meeting, { records }: Ports): Promise<MeetingView['questionnaires']> {
  const asked = (await records.questionnaires.where({ meeting: meeting.ref }))
    .map(({ row }) => row)
    .filter(({ state }) => state !== 'to-send');
  if (asked.length === 0) return undefined;
  return {
    returned: asked.filter(({ state }) => state === 'returned').length,
    asked: asked.length,
    due: meeting.returnBy,
  };
}
