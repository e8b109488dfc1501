import type { Meeting } from '../meeting-records.ts';

/** Where a meeting stands, in one word. The columns of its row say it in several that overlap; this is what they mean together. */
export const MEETING_STATES = [
  'draft',
  'waits-for-worker',
  'worker-objects',
  'settled',
  'sending',
  'not-sent',
  'sent',
  'in-trouble',
  'recorded',
  'called-off',
] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** What can happen to a meeting, whoever does it: a worker, the chair, the clock, or Microsoft 365. */
export const MEETING_EVENTS = [
  'time-chosen',
  'worker-asked',
  'worker-says-go',
  'worker-objects',
  'worker-silent-too-long',
  'chair-settles-people',
  'people-changed',
  'send',
  'put-into-diaries',
  'no-teams-licence',
  'held-back',
  'hour-passed',
  'found-moved-or-declined',
  'put-right',
  'put-back',
  'moved',
  'held-apart',
  'recorded',
  'called-off',
  'became-a-crisis',
] as const;
export type MeetingEvent = (typeof MEETING_EVENTS)[number];

type Transitions = Readonly<Record<MeetingState, Readonly<Partial<Record<MeetingEvent, MeetingState>>>>>;

/** From when it may be called off: until it has taken place. */
const ENDS = { 'called-off': 'called-off', 'became-a-crisis': 'called-off' } as const;
/** What a draft can always have: the people settled by its chair, and invitations where nothing is missing. */
const DRAFT = {
  'worker-asked': 'waits-for-worker',
  'chair-settles-people': 'settled',
  send: 'sending',
  ...ENDS,
} as const;

/**
 * What may happen in which state, and what comes of it. What is not here is not done: it is refused with a sentence.
 *
 * @source Torbay T-17 · Warrington W-74, W-80 · rulings CF-05, CF-35 · E-54
 */
export const MEETING_TRANSITIONS: Transitions = {
  draft: { ...DRAFT, 'time-chosen': 'draft' },
  'waits-for-worker': {
    ...DRAFT,
    'time-chosen': 'waits-for-worker',
    'worker-says-go': 'settled',
    'worker-objects': 'worker-objects',
    'worker-silent-too-long': 'settled',
  },
  'worker-objects': { ...DRAFT, 'time-chosen': 'draft' },
  settled: { ...DRAFT, 'time-chosen': 'settled', 'people-changed': 'draft' },
  sending: {
    'put-into-diaries': 'sent',
    'no-teams-licence': 'not-sent',
    'held-back': 'not-sent',
    'hour-passed': 'not-sent',
    recorded: 'recorded',
    ...ENDS,
  },
  'not-sent': { 'time-chosen': 'not-sent', send: 'sending', recorded: 'recorded', ...ENDS },
  sent: {
    'found-moved-or-declined': 'in-trouble',
    moved: 'sent',
    'held-apart': 'sending',
    recorded: 'recorded',
    ...ENDS,
  },
  'in-trouble': {
    'found-moved-or-declined': 'in-trouble',
    'put-right': 'sent',
    'put-back': 'sending',
    moved: 'sent',
    recorded: 'recorded',
    ...ENDS,
  },
  recorded: { recorded: 'recorded', 'became-a-crisis': 'called-off' },
  'called-off': {},
};

/** The columns that say where a meeting stands. */
export type StandsIn = Pick<Meeting, 'kind' | 'state' | 'workerSays' | 'approvedBy' | 'chairId' | 'trouble' | 'heldOn'>;

/** A disruption meeting is settled by its chair, every other one by the child's social worker. */
const isSettled = ({ kind, workerSays, approvedBy, chairId }: StandsIn): boolean =>
  kind === 'disruption' ? approvedBy !== undefined && approvedBy === chairId : workerSays === 'go';

/** Why it did not come into the diaries. */
const NOT_SENT: readonly (string | undefined)[] = ['cannot-meet-online', 'held-back', 'hour-passed'];

function draftState(meeting: StandsIn): MeetingState {
  if (NOT_SENT.includes(meeting.trouble)) return 'not-sent';
  if (isSettled(meeting)) return 'settled';
  if (meeting.workerSays === 'asked') return 'waits-for-worker';
  return meeting.workerSays === 'objects' ? 'worker-objects' : 'draft';
}

/** Where this meeting stands. */
export function stateOfMeeting(meeting: StandsIn): MeetingState {
  switch (meeting.state) {
    case 'cancelled':
      return 'called-off';
    case 'minuted':
    case 'closed':
      return 'recorded';
    case 'sending':
      return 'sending';
    case 'sent':
    case 'held':
      return meeting.trouble === undefined ? 'sent' : 'in-trouble';
    case 'arranging':
    case 'approved':
      return draftState(meeting);
    /* v8 ignore next 2 */
    default:
      return meeting.state satisfies never;
  }
}

/** What becomes of a meeting in this state when that happens; undefined where it may not. */
export const meetingAfter = (state: MeetingState, event: MeetingEvent): MeetingState | undefined =>
  MEETING_TRANSITIONS[state][event];

/** Whether that may happen to this meeting as it stands. Who may do it is asked elsewhere. */
export const canHappen = (meeting: StandsIn, event: MeetingEvent): boolean =>
  meetingAfter(stateOfMeeting(meeting), event) !== undefined;
