import {
  invitationDecisionWords,
  meetingName,
  momentWords,
  replyWords,
  roleName,
  capital,
  wayWords,
  type Invitation,
  type InviteeView,
  type Meeting,
  type MeetingMay,
  type MeetingView,
} from '#rules';
import { invitationsTo, meetingCalled, placementAt, workerCalled } from '../find-case.ts';
import { agreementWords } from './agree-planning.ts';
import { holdAbout } from '../instability/hold-about.ts';
import { canThey, mayThey } from '../may-they.ts';
import { agendaOf, chairListOf, endingStepsOf, waysOnOf } from './meeting-lists.ts';
import { moveLines } from './move-meeting.ts';
import { papersOf } from './papers-of.ts';
import { placeOf } from '../places.ts';
import { procedureOf } from '../procedure-of.ts';
import { unclearLetters } from './send-letter-again.ts';
import { asInSitting, sittingLines } from './sittings.ts';
import { owedAbout } from '../obligations/show-owed.ts';
import { whatIsMissing } from './what-is-missing.ts';
import type { Ports } from '../ports.ts';

/** The whole meeting, for those who may see it; someone who is only invited sees their own part. */
export async function showMeeting(who: string, ref: string, ports: Ports): Promise<MeetingView> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  const episode = (await ports.records.episodes.where({ ref: meeting.about }))[0]?.row;
  const invitations = (await invitationsTo(ref, ports)).map(({ row }) => row);
  const { subjectIds } = await holdAbout(meeting, ports);
  const about = { meeting, placement, invitations, episode, subjectIds };
  const whole = await canThey(who, 'see-meeting', about, ports);
  if (!whole) await mayThey(who, 'see-own-invitation', about, ports);
  const own = whole
    ? meeting
    : await asInSitting(meeting, invitations.find(({ person }) => person === who)?.sitting ?? 1, ports);
  const seen = whole ? invitations : invitations.filter(({ person }) => person === who);
  const mayWriteAgain = whole && (await canThey(who, 'propose-invitees', about, ports));
  const unclear = new Set(mayWriteAgain ? (await unclearLetters(ref, ports)).map(({ to }) => to) : []);
  const procedure = await procedureOf(meeting, ports);
  return {
    ref,
    kind: meeting.kind,
    title: capital(meetingName(meeting.kind)),
    childRef: meeting.childRef,
    initials: placement.initials,
    state: meeting.state,
    stateWords: STATES[meeting.state],
    profile: `${meeting.profile} ${meeting.profileVersion}`,
    from: meeting.from,
    by: meeting.by,
    sum: meeting.sum,
    because: becauseOf(meeting),
    startsAt: own.startsAt,
    lengthMinutes: own.lengthMinutes,
    when: own.startsAt === undefined ? undefined : momentWords(own.startsAt),
    venue: own.venue,
    joinUrl: own.joinUrl,
    trouble: troubleWords(meeting.trouble),
    format: meeting.format,
    formatReason: meeting.formatReason,
    chair: await named(meeting.chairId, ports, meeting.chairReason),
    reserveChair: await named(meeting.reserveChairId, ports),
    minuteTaker: await named(meeting.minuteTakerId, ports),
    coordinator: (await named(meeting.coordinatorId, ports)) ?? {
      id: meeting.coordinatorId,
      name: 'The coordinator',
      why: [],
    },
    workerSays: meeting.kind === 'disruption' ? chairSaysWords(meeting) : workerSaysWords(meeting),
    invitees: childFirst(seen).map((row) => ({
      ...inviteeView(row),
      ...(unclear.has(row.person) ? { unclearLetter: true } : {}),
    })),
    papers: await papersOf(meeting, whole, ports),
    asked: whole ? meeting.asked : undefined,
    agreement: await agreementWords(meeting, ports),
    moves: whole ? await moveLines(ref, ports) : [],
    sittings: whole ? await sittingLines(ref, invitations, ports) : [],
    outcome: whole && meeting.outcome !== undefined ? OUTCOMES[meeting.outcome] : undefined,
    endingSteps: whole ? endingStepsOf(meeting) : undefined,
    agenda: agendaOf(meeting, procedure),
    chairList: whole ? chairListOf(meeting, procedure) : [],
    waysOn: whole ? waysOnOf(meeting, procedure) : [],
    questionnaires: whole ? await returned(meeting, ports) : undefined,
    missing: whole && OPEN.includes(meeting.state) ? await whatIsMissing(meeting, ports) : [],
    may: await mayHere(who, about, ports),
    obligations: whole ? await owedAbout([ref, meeting.about], who, ports) : [],
    record: whole ? meeting.record : undefined,
    decisions: meeting.decisions,
    nextOn: meeting.nextOn,
    place: placeOf(ref),
  };
}

const OUTCOMES = {
  steadier: 'Steadier',
  watch: 'Watch closely',
  'another-meeting': 'Another stability meeting',
  'earlier-review': 'An earlier case review',
  'planned-ending': 'A planned ending, to be decided at a review',
} as const satisfies Record<NonNullable<Meeting['outcome']>, string>;

const OPEN: readonly Meeting['state'][] = ['arranging', 'approved'];

const STATES = {
  arranging: 'Being arranged; nothing is sent',
  approved: 'The people are settled; nothing is sent yet',
  sending: 'Invitations are going out',
  sent: 'Invitations are sent',
  held: 'Held',
  minuted: 'Held and recorded',
  closed: 'Closed',
  cancelled: 'Cancelled',
} as const satisfies Record<Meeting['state'], string>;

const WORKER_SAYS = {
  'not-asked': 'The social worker has not seen the draft yet',
  asked: 'The social worker has the draft',
  go: 'The social worker says “go”',
  objects: 'The social worker objects',
} as const satisfies Record<Meeting['workerSays'], string>;

const childFirst = (invitations: readonly Invitation[]): readonly Invitation[] =>
  [...invitations].sort((one, other) => Number(other.part === 'child') - Number(one.part === 'child'));

const chairSaysWords = ({ approvedBy, chairId }: Meeting): string =>
  approvedBy !== undefined && approvedBy === chairId
    ? 'The chair has settled the people'
    : 'The chair has not settled the people yet';

export const workerSaysWords = ({ workerSays, workerWords }: Meeting): string =>
  WORKER_SAYS[workerSays] + (workerWords === undefined ? '' : `: ${workerWords}`);

const TROUBLES: Readonly<Record<string, string>> = {
  'cannot-meet-online':
    'The organiser’s mailbox cannot hold Teams meetings, so nothing was put into diaries. IT gives the mailbox a Teams licence; then choose “Send” again. A meeting at a venue can go ahead now.',
  'options-not-set':
    'The meeting is in the diaries, but lobby and recording could not be set. Set “who can bypass the lobby” and “recording off” by hand in the meeting’s options.',
  'chair-declined': 'The chair declined in Outlook. Name the reserve chair or another one; the day can stay.',
  'cancelled-by-hand': 'The meeting was cancelled in the mailbox, not here. Arrange it again or cancel it here.',
  'moved-by-hand':
    'The meeting was moved in the mailbox, not here, so those without Teams do not know. Move it here to the time that stays: then everyone is told.',
};

export const troubleWords = (trouble: string | undefined): string | undefined =>
  trouble === undefined ? undefined : (TROUBLES[trouble] ?? trouble);

const becauseOf = ({ kind }: Meeting): readonly string[] =>
  ({
    stability: ['Torbay T-45', 'Ruling CF-12'],
    disruption: ['Warrington W-71', 'Warrington W-72'],
    support: ['Warrington W-40', 'CF-27'],
    planning: ['Warrington W-02', 'Warrington W-03', 'CF-31'],
  })[kind];

async function named(id: string | undefined, ports: Ports, why?: string) {
  if (id === undefined) return undefined;
  const worker = await workerCalled(id, ports);
  return { id, name: worker?.name ?? 'Someone who has left', why: why === undefined ? [] : [why] };
}

const DELIVERIES = {
  'not-sent': 'not sent',
  sending: 'on its way',
  sent: 'sent',
  unclear: 'unclear whether it was sent: look, then send again if it did not arrive',
  blocked: 'could not be shown in Teams: reach them another way',
  task: 'asked by a worker',
} as const satisfies Record<Invitation['delivery'], string>;

export const inviteeView = (row: Invitation): InviteeView => ({
  key: row.key,
  person: row.person,
  name:
    row.part === 'child'
      ? 'The child'
      : row.personIs === 'nobody-yet'
        ? capital(`${row.name}: nobody named yet`)
        : row.name,
  part: row.part,
  partName: roleName(row.part),
  way: row.way,
  wayWords: row.part === 'child' ? 'asked by their worker' : wayWords(row.way),
  decision: row.decision,
  reason: row.reason,
  because: row.because,
  reply: row.reply,
  delivery:
    row.decision === 'invite' || row.decision === 'separate'
      ? `${DELIVERIES[row.delivery]}; ${replyWords(row.reply)}`
      : invitationDecisionWords(row.decision),
  sitting: row.sitting,
});

async function returned(meeting: Meeting, { records }: Ports): Promise<MeetingView['questionnaires']> {
  const asked = (await records.questionnaires.where({ meeting: meeting.ref }))
    .map(({ row }) => row)
    .filter(({ state }) => state !== 'withdrawn' && state !== 'to-send');
  if (asked.length === 0) return undefined;
  return {
    returned: asked.filter(({ state }) => state === 'returned').length,
    asked: asked.length,
    due: meeting.returnBy,
  };
}

async function mayHere(
  who: string,
  about: Parameters<typeof canThey>[2] & { meeting: Meeting },
  ports: Ports,
): Promise<readonly MeetingMay[]> {
  const { meeting } = about;
  const open = OPEN.includes(meeting.state);
  const sent = meeting.state === 'sent' || meeting.state === 'held';
  const asks: readonly (readonly [MeetingMay, Parameters<typeof canThey>[1], boolean])[] = [
    ['allocate-chair', 'allocate-chair', open || sent],
    ['propose-invitees', 'propose-invitees', open],
    ['propose-invitees', 'decide-parent', open],
    ['approve-invitees', 'approve-invitees', open && meeting.kind === 'disruption'],
    ['choose-time', 'arrange-meeting', open],
    ['agree-out-of-window', 'agree-out-of-window', open],
    ['answer-draft', 'answer-draft', open && meeting.workerSays === 'asked'],
    ['send', 'send-invitations', open],
    ['read-answers', 'read-answers', meeting.kind === 'disruption'],
    ['write-overview', 'write-overview', meeting.kind === 'disruption'],
    ['record-meeting', 'record-meeting', sent],
    ['declare-interest', 'declare-interest', open || sent],
    ['move', 'move-meeting', meeting.state === 'sent'],
    ['move', 'agree-out-of-window', meeting.state === 'sent'],
    ['cancel', 'cancel-meeting', open || sent],
    ['agree', 'propose-invitees', open && meeting.kind === 'planning'],
    ['convert', 'propose-invitees', meeting.kind === 'support' && (open || sent || meeting.state === 'minuted')],
  ];
  const may: MeetingMay[] = [];
  for (const [what, act, now] of asks)
    if (now && !may.includes(what) && (await canThey(who, act, about, ports))) may.push(what);
  return may;
}
