import type { Action, Invitation, Meeting, Obligation, Questionnaire } from '../case-records.ts';
import { londonDay } from '../london.ts';
import type { ChairException } from '../meetings/chair-facts.ts';
import type { LocalDate, Role } from '../vocabulary.ts';
import {
  type AskedGroup,
  ASKED_GROUPS,
  type MeetingFigures,
  type OutsideReason,
  type Timing,
  type TookPart,
} from './figures.ts';
import { type Participation, PARTICIPATION_CODES } from './national-codes.ts';

/** What of a meeting is written down with its minutes, or will be; it wins over what can be read off the other records. */
export type WrittenLater = {
  readonly [
    Key in 'outsideBecause' | 'chair' | 'participation' | 'advocacy' | 'carers' | 'parents' | 'learning' | 'dipSample'
  ]?: MeetingFigures[Key] | undefined;
};

export interface MeetingRecords {
  readonly meeting: Meeting;
  readonly invitations: readonly Invitation[];
  readonly questionnaires: readonly Questionnaire[];
  readonly actions: readonly Action[];
  readonly obligations: readonly Obligation[];
  /** Exceptions for chairs that were recorded for it; a reason that says why a chair was chosen is none. @source CF-03, CF-11 */
  readonly exceptions: readonly Pick<ChairException, 'candidateId'>[];
}

/** What the records of a meeting say in codes. What they do not say is not known, and never guessed. */
export function meetingFigures(
  { meeting, invitations, questionnaires, actions, obligations, exceptions }: MeetingRecords,
  heldOn: LocalDate,
  today: LocalDate,
  later: WrittenLater,
): MeetingFigures {
  const timing = timingOf(heldOn, meeting);
  return {
    timing,
    outsideBecause: timing === 'late' || timing === 'early' ? (later.outsideBecause ?? whyOutside(meeting)) : undefined,
    chair: later.chair ?? chairOf(meeting, exceptions),
    participation: later.participation ?? participationIn(questionnaires),
    advocacy: later.advocacy ?? advocacyIn(invitations, obligations, today),
    carers:
      later.carers ?? tookPart(['foster-carer', 'adopter', 'key-worker', 'home-manager'], invitations, questionnaires),
    parents: later.parents ?? tookPart(['parent'], invitations, questionnaires),
    questionnaires: askedIn(questionnaires),
    actions: actionsIn(actions, today),
    minutes: minutesOf(
      obligations.find(({ kind }) => kind === `${meeting.kind}.minutes`),
      today,
    ),
    learning: later.learning,
    dipSample: later.dipSample,
  };
}

/** What was said of the day on which it was held wins over what was said when that day was chosen. */
const whyOutside = ({ heldOnBecause, outOfWindowBecause }: Meeting): OutsideReason =>
  heldOnBecause ?? outOfWindowBecause ?? 'not-known';

function timingOf(heldOn: LocalDate, { from, by }: Meeting): Timing {
  if (heldOn < from) return 'early';
  return heldOn > by ? 'late' : 'in-window';
}

/** Nobody becomes chair whom the procedure bars, but for one for whom an exception was recorded. @source CF-03 */
function chairOf({ chairId }: Meeting, exceptions: MeetingRecords['exceptions']): MeetingFigures['chair'] {
  if (chairId === undefined) return 'not-known';
  return exceptions.some(({ candidateId }) => candidateId === chairId) ? 'exception' : 'independent';
}

/** The code stands first in what the helper wrote; the words after it stay where they are. */
function participationIn(questionnaires: readonly Questionnaire[]): Participation | undefined {
  const written = questionnaires.find(({ role, participation }) => role === 'child' && participation !== undefined);
  return PARTICIPATION_CODES.find((code) => written?.participation?.startsWith(code));
}

function advocacyIn(
  invitations: readonly Invitation[],
  obligations: readonly Obligation[],
  today: LocalDate,
): MeetingFigures['advocacy'] {
  if (invitations.some(({ part, decision }) => part === 'advocate' && decision === 'invite')) return 'taken';
  const offer = obligations.find(({ kind }) => kind.endsWith('.advocate-offer'));
  if (offer === undefined) return 'not-known';
  if (offer.doneAt !== undefined) return 'not-taken';
  return offer.due !== undefined && offer.due < today ? 'not-offered' : 'not-known';
}

/** Who came is said by the minutes; an invitation says only who was not asked, and a form who sent views and declined. */
function tookPart(
  parts: readonly Role[],
  invitations: readonly Invitation[],
  questionnaires: readonly Questionnaire[],
): TookPart {
  const asked = invitations.filter(({ part }) => parts.includes(part));
  if (asked.length === 0) return 'not-known';
  if (asked.every(({ decision }) => decision === 'left-out' || decision === 'not-informed')) return 'not-invited';
  if (!asked.every(({ decision, reply }) => reply === 'declined' || decision === 'views-only')) return 'not-known';
  return questionnaires.some(({ role, state }) => parts.includes(role) && state === 'returned')
    ? 'views-only'
    : 'neither';
}

const GROUP_OF: Partial<Record<Role, AskedGroup>> = {
  child: 'child',
  parent: 'parents',
  'foster-carer': 'carers',
  adopter: 'carers',
  'key-worker': 'carers',
  'home-manager': 'carers',
  'childs-social-worker': 'social-work',
  'team-manager': 'social-work',
  'service-manager': 'social-work',
  'supervising-social-worker': 'fostering',
  'fostering-team-manager': 'fostering',
  'provider-manager': 'fostering',
  'independent-reviewing-officer': 'reviewing',
};

function askedIn(questionnaires: readonly Questionnaire[]): MeetingFigures['questionnaires'] {
  const sent = questionnaires.filter(({ state }) => state !== 'withdrawn' && state !== 'to-send');
  const groups = ASKED_GROUPS.flatMap((group) => {
    const own = sent.filter(({ role }) => (GROUP_OF[role] ?? 'others') === group);
    const returned = own.filter(({ state }) => state === 'returned').length;
    return own.length === 0 ? [] : [[group, { asked: own.length, returned }] as const];
  });
  return Object.fromEntries(groups);
}

function actionsIn(actions: readonly Action[], today: LocalDate): MeetingFigures['actions'] {
  const isInTime = ({ doneAt, due }: Action): boolean => doneAt !== undefined && londonDay(doneAt) <= due;
  const inTime = actions.filter(isInTime).length;
  const done = actions.filter(({ doneAt }) => doneAt !== undefined).length;
  const overdue = actions.filter(({ doneAt, due }) => doneAt === undefined && due < today).length;
  return { inTime, late: done - inTime, overdue, open: actions.length - done - overdue };
}

function minutesOf(owed: Obligation | undefined, today: LocalDate): MeetingFigures['minutes'] {
  if (owed?.due === undefined) return 'not-known';
  if (owed.doneAt !== undefined) return londonDay(owed.doneAt) <= owed.due ? 'in-time' : 'late';
  return owed.due < today ? 'not-yet' : 'not-known';
}
