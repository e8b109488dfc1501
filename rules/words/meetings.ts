import type { Invitation, Meeting } from '../meeting-records.ts';
import type { InviteeView } from '../views/meeting.ts';
import { londonTime } from '../london.ts';
import type { ApartGround, Citation, Instant, MeetingKind } from '../vocabulary.ts';
import { dayOfTime } from '../written-times.ts';
import { shortDate, timeWords } from './dates.ts';
import { capital, invitationDecisionWords, replyWords, roleName, wayWords } from './people.ts';

/* How a meeting stands, in words that card and tab share. */

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

export const meetingStateWords = (state: Meeting['state']): string => STATES[state];

const OUTCOMES = {
  steadier: 'Steadier',
  watch: 'Watch closely',
  'another-meeting': 'Another stability meeting',
  'earlier-review': 'An earlier case review',
  'planned-ending': 'A planned ending, to be decided at a review',
} as const satisfies Record<NonNullable<Meeting['outcome']>, string>;

export const outcomeWords = (outcome: Meeting['outcome']): string | undefined =>
  outcome === undefined ? undefined : OUTCOMES[outcome];

const APART_GROUND_WORDS = {
  'court-order': 'A court order',
  danger: 'Danger between them',
  other: 'Another reason',
} as const satisfies Record<ApartGround, string>;
export const apartGroundWords = (ground: ApartGround): string => APART_GROUND_WORDS[ground];

const WORKER_SAYS = {
  'not-asked': 'The social worker has not seen the draft yet',
  asked: 'The social worker has the draft',
  go: 'The social worker says “go”',
  objects: 'The social worker objects',
} as const satisfies Record<Meeting['workerSays'], string>;

/** `at 11:36am on Mon 23 Nov` */
const askedAtWords = (moment: Instant): string => {
  const at = londonTime(moment);
  return `at ${timeWords(at)} on ${shortDate(dayOfTime(at))}`;
};

/** What is asked is acknowledged with its moment, so that nobody asks again to be sure. */
export function workerSaysWords({ workerSays, workerWords, workerAskedAt }: Meeting): string {
  const asked = workerSays === 'asked' && workerAskedAt !== undefined ? `; asked ${askedAtWords(workerAskedAt)}` : '';
  return WORKER_SAYS[workerSays] + asked + (workerWords === undefined ? '' : `: ${workerWords}`);
}

export function chairSaysWords({ approvedBy, chairId, chairAskedAt }: Meeting): string {
  if (approvedBy !== undefined && approvedBy === chairId) return 'The chair has settled the people';
  return chairAskedAt === undefined
    ? 'The chair has not settled the people yet'
    : `The chair was asked ${askedAtWords(chairAskedAt)} and has not settled the people yet`;
}

const TROUBLES: Readonly<Record<string, string>> = {
  'cannot-meet-online':
    'The organiser’s mailbox cannot hold Teams meetings, so nothing was put into diaries. IT gives the mailbox a Teams licence; then choose “Send” again. A meeting at a venue can go ahead now.',
  'held-back':
    'A hold began before the meeting was in the diaries, so nothing was put there and nobody was written to. When the named manager has lifted the hold, look at the hour and the people again, then choose “Send”.',
  'hour-passed':
    'The hour of the meeting passed before it was in the diaries, so nothing was put there and nobody was written to. Choose a time to come, then choose “Send” again.',
  'options-not-set':
    'The meeting is in the diaries, but lobby and recording could not be set. Set “who can bypass the lobby” and “recording off” by hand in the meeting’s options.',
  'not-in-chat':
    'The meeting is in the diaries, but Steady could not be put beside it in Teams. In the meeting, choose “Apps” and add Steady by hand. IT can allow it for all meetings: the readiness check says how.',
  'refused-by-microsoft':
    'Microsoft 365 refused three times to do what this meeting needs. It is nothing that you did. Your IT team can mend it: the readiness check says what is refused. It is tried again by itself until then.',
  'chair-declined': 'The chair declined in Outlook. Name the reserve chair or another one; the day can stay.',
  'cancelled-by-hand':
    'The meeting was taken out of the diaries in the mailbox, not here, so those without Teams do not know. Put it back, or call it off here.',
  'moved-by-hand':
    'The meeting was moved in the mailbox, not here, so those without Teams do not know. Move it here to the time that stays: then everyone is told.',
};

export const troubleWords = (trouble: string | undefined): string | undefined =>
  trouble === undefined ? undefined : (TROUBLES[trouble] ?? trouble);

const HELD_BECAUSE = {
  stability: ['Torbay T-45', 'Ruling CF-12'],
  disruption: ['Warrington W-71', 'Warrington W-72'],
  support: ['Warrington W-40', 'CF-27'],
  planning: ['Warrington W-02', 'Warrington W-03', 'CF-31'],
} as const satisfies Record<MeetingKind, readonly Citation[]>;

/** Which lines of the procedure ask for such a meeting. */
export const meetingBecause = (kind: MeetingKind): readonly Citation[] => HELD_BECAUSE[kind];

const DELIVERIES = {
  'not-sent': 'not sent',
  sending: 'on its way',
  sent: 'sent',
  unclear: 'unclear whether it was sent: look, then send again if it did not arrive',
  blocked: 'could not be shown in Teams: reach them another way',
  refused: 'could not be shown, because Microsoft 365 refused it: reach them another way; IT can mend it',
  task: 'asked by a worker',
} as const satisfies Record<Invitation['delivery'], string>;

/** One person of a meeting, as someone who may see the meeting sees them. */
export const inviteeView = (row: Invitation): InviteeView => ({
  key: row.key,
  person: row.person,
  name: inviteeName(row),
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

function inviteeName({ part, personIs, name }: Invitation): string {
  if (part === 'child') return 'The child';
  return personIs === 'nobody-yet' ? capital(`${name}: nobody named yet`) : name;
}
