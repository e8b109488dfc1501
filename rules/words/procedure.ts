import type { Ending, Episode, Meeting, Questionnaire } from '../case-records.ts';
import type { Profile } from '../profile.ts';
import type { Citation, Force, Judgement, MeetingKind, Trigger } from '../vocabulary.ts';

const TRIGGERS = {
  'raised-in-a-review': 'a concern was raised in a review',
  allegation: 'an allegation was made',
  complaint: 'a complaint was made',
  'missing-or-away': 'the child is often missing, or away from placement without authorisation',
  'fragile-relationship': 'the relationship between child and carers is fragile',
  'child-wants-to-leave': 'the child says they want to leave',
  'carer-struggling': 'the carer is struggling, or feels unable to go on',
  'needs-not-met': 'the placement does not meet the child’s needs',
} as const satisfies Record<Trigger, string>;
const TRIGGER_SOURCES = {
  'raised-in-a-review': 'Torbay T-05',
  allegation: 'Torbay T-06',
  complaint: 'Torbay T-06',
  'missing-or-away': 'Torbay T-07',
  'fragile-relationship': 'Torbay T-08',
  'child-wants-to-leave': 'Torbay T-09',
  'carer-struggling': 'Torbay T-10',
  'needs-not-met': 'Torbay T-11',
} as const satisfies Record<Trigger, Citation>;
/** Which line of the procedure names this trigger. */
export const triggerSource = (trigger: Trigger): Citation => TRIGGER_SOURCES[trigger];

/** What set the worry off, in today’s words. @source Torbay T-05 to T-11 · CF-44 */
export const triggerWords = (trigger: Trigger): string => TRIGGERS[trigger];

const JUDGEMENTS = {
  support: 'more support, looked at again',
  'fostering-support-meeting': 'a fostering support meeting',
  'planning-review': 'a planning meeting to review the placement',
  'stability-meeting': 'a stability meeting',
  'earlier-case-review': 'an earlier case review',
  'move-towards-an-ending': 'a planned move towards an ending',
  'no-concern': 'no concern',
} as const satisfies Record<Judgement, string>;
/** What a manager may judge. @source CF-13 · rulings */
export const judgementWords = (judgement: Judgement): string => JUDGEMENTS[judgement];

const MEETINGS = {
  planning: 'placement planning meeting',
  support: 'fostering support meeting',
  stability: 'placement stability meeting',
  disruption: 'disruption meeting',
} as const satisfies Record<MeetingKind, string>;
export const meetingName = (kind: MeetingKind): string => MEETINGS[kind];

const CHILD_FACING = {
  planning: 'a meeting to plan your move',
  support: 'a meeting about what would help at home',
  stability: 'a meeting about how home is going',
  disruption: 'a meeting to learn from what happened',
} as const satisfies Record<MeetingKind, string>;
/** What a child is told that the meeting is called; the council’s own words where a profile is given. @source domain §6.8 */
export const childFacingMeetingName = (kind: MeetingKind, profile?: Profile): string =>
  profile?.[kind].childFacingName.is ?? CHILD_FACING[kind];

type Open = Episode['state'] | Ending['required'] | Meeting['state'] | Questionnaire['state'] | ObligationState;
/** How far something owed is, as of a day. Computed, never kept. */
export type ObligationState = 'done' | 'on-time' | 'due-soon' | 'overdue' | 'held' | 'waived' | 'passed' | 'no-day';

const STATES = {
  'awaiting-judgement': 'waiting for the manager’s judgement',
  supporting: 'support is in place',
  meeting: 'a meeting is being arranged',
  review: 'an earlier review is asked for',
  ending: 'moving towards an ending',
  closed: 'closed',
  required: 'a disruption meeting is needed',
  consider: 'a disruption meeting is to be considered',
  'not-required': 'no disruption meeting is needed',
  undecided: 'not decided yet',
  arranging: 'being arranged',
  approved: 'approved, not sent yet',
  sending: 'invitations are going out',
  sent: 'invitations are out',
  held: 'held',
  minuted: 'minutes are written',
  cancelled: 'cancelled',
  'to-send': 'not sent yet',
  started: 'started',
  returned: 'returned',
  declined: 'declined',
  withdrawn: 'taken back',
  done: 'done',
  'on-time': 'on time',
  'due-soon': 'due soon',
  overdue: 'overdue',
  waived: 'not needed any more',
  passed: 'its meeting is over',
  'no-day': 'no day yet',
} as const satisfies Record<Open, string>;
/** Where a case, an ending, a meeting, a questionnaire or an obligation stands. */
export const stateWords = (state: Open): string => STATES[state];

/** Where one form stands; a meeting that is sent has other words. */
export const formStateWords = (state: Questionnaire['state']): string =>
  state === 'sent' ? 'sent' : stateWords(state);

const FORCE_WORDS = {
  law: 'the law',
  guidance: 'statutory guidance',
  procedure: 'the council’s procedure',
  ours: 'a suggestion of Steady',
} as const satisfies Record<Force, string>;
export const forceWords = (force: Force): string => FORCE_WORDS[force];
