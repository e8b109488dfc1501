import type { Meeting, Obligation } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Effects, type Written } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationsOwed, placementFacts } from '../obligations/owed.ts';
import { obligationsStartedBy, type DraftObligation } from '../obligations/started-by.ts';
import { planningClock } from '../planning/clock.ts';
import { momentsOfNewPlacement } from '../planning/new-placement.ts';
import type { Profile } from '../profile.ts';
import { supportMeetingBy, supportOrStability } from '../support/support-meeting.ts';
import type { LocalDate } from '../vocabulary.ts';
import { invitationsBefore } from './invitations.ts';
import { meetingArranged, newMeeting, type MeetingAsked } from './new-meeting.ts';

/** Somebody asks for a planning or a support meeting. A form sent twice is one meeting. */
export interface AskForMeeting {
  readonly formId: string;
  readonly placement: string;
  /** Day on which the placement starts, or on which support was asked for. */
  readonly day: LocalDate;
  readonly words: string;
}
export interface AskForPlanning extends AskForMeeting {
  readonly urgent: boolean;
  readonly movesSchool?: boolean | undefined;
}
export interface AskForSupport extends AskForMeeting {
  readonly crisis: boolean;
}

export const ASKED_FACTS = ['placement', 'circle', 'hold', 'childMeetings', 'childObligations'] as const;
type AskedFacts = Facts<(typeof ASKED_FACTS)[number]>;

export const askedForKey = (kind: 'planning' | 'support', { formId }: AskForMeeting): string => `${kind}/${formId}`;

/**
 * A new placement: the planning meeting before the child moves in, else so that the Placement Plan is complete in time.
 *
 * @source Warrington W-01 to W-07; CF-30, CF-31; regulations 9, 13 and 28
 */
export function askForPlanning(
  said: AskForPlanning,
  facts: AskedFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { placement, today, childObligations } = facts;
  const first = askedBefore('planning', said, facts);
  if (first !== undefined) return first;
  const clock = planningClock({ startsOn: said.day, today }, procedure, calendar);
  if (clock.is !== 'decided') return clock;
  const { meetingBy, planBy, when } = clock.value;
  const from = {
    ...placementFacts(placement),
    placementStartsOn: said.day,
    emergency: said.urgent,
    movesSchool: said.movesSchool,
  };
  const owedBefore = kindsOwedForHome(said.day, childObligations);
  const drafts = momentsOfNewPlacement({ today, startsOn: said.day, when }).flatMap(({ moment, day, without }) =>
    obligationsStartedBy(moment, { ...from, day }, procedure, calendar).filter(
      ({ kind }) => !without.includes(kind) && !owedBefore.has(kind),
    ),
  );
  const asked = {
    kind: 'planning',
    about: placement.childRef,
    from: today,
    by: meetingBy.day < today ? planBy.day : meetingBy.day,
    sum: meetingBy.sum,
    lengthMinutes: procedure.planning.lengthMinutes.is,
    coordinatorRole: procedure.planning.arrangedBy.is,
  } as const;
  return decided(effectsOf(asked, said, drafts, facts, procedure), clock.because, clock.sums);
}

/**
 * A fostering support meeting: early, for foster homes, not in a crisis; the views of eight groups are gathered first. Undefined
 * where it is a stability meeting instead: then the manager judges.
 *
 * @source Warrington W-40 to W-58; CF-26, CF-27, CF-28
 */
export function askForSupport(
  said: AskForSupport,
  facts: AskedFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { placement, today } = facts;
  const door = supportOrStability(
    { placement, crisis: said.crisis, noticeGiven: said.crisis, about: 'now' },
    procedure,
  );
  if (door.is !== 'decided') return door;
  if (door.value === 'stability-meeting-instead') return decided(undefined, door.because);
  const first = askedBefore('support', said, facts);
  if (first !== undefined) return first;
  const heldBy = supportMeetingBy(said.day, procedure, calendar);
  const from = { day: said.day, ...placementFacts(placement) };
  const asked = {
    kind: 'support',
    about: placement.childRef,
    from: today,
    by: heldBy.day,
    sum: heldBy.sum,
    lengthMinutes: procedure.support.lengthMinutes.is,
    coordinatorRole: procedure.support.arrangedBy.is,
  } as const;
  const drafts = obligationsStartedBy('support-requested', from, procedure, calendar);
  return decided(effectsOf(asked, said, drafts, facts, procedure), door.because, [heldBy.sum]);
}

/** One meeting of a kind is under way for a home: who asks for another is told which. The same form sent again is the first one. */
function askedBefore(
  kind: 'planning' | 'support',
  said: AskForMeeting,
  { placement, childMeetings, supply }: AskedFacts,
): Decision<Effects> | undefined {
  const first = childMeetings.find(
    ({ kind: of, placement: home, heldOn, state }) =>
      of === kind && home === placement.key && heldOn === undefined && UNDER_WAY.includes(state),
  );
  if (first === undefined || supply.isDecided(askedForKey(kind, said))) return undefined;
  return notYet(
    `${first.ref} is the ${kind} meeting for this placement, and it has not taken place yet. Open it to change its day, or call it off before you ask for another.`,
  );
}

const UNDER_WAY: readonly Meeting['state'][] = ['arranging', 'approved', 'sending', 'sent'];

/** The ending of the placement before may have asked for the law's duties of this home already; they are owed once. */
function kindsOwedForHome(startsOn: LocalDate, rows: readonly Obligation[]): ReadonlySet<string> {
  const refs = rows
    .filter((row) => row.kind === 'placement.first-visit' && row.startsOn === startsOn)
    .map(({ about }) => about);
  return new Set(rows.filter(({ about }) => refs.includes(about)).map(({ kind }) => kind));
}

function effectsOf(
  asked: MeetingAsked & { readonly kind: 'planning' | 'support' },
  said: AskForMeeting,
  drafts: readonly DraftObligation[],
  facts: AskedFacts,
  procedure: Profile,
): Effects {
  const { placement, childMeetings, supply } = facts;
  const meeting = newMeeting(asked, placement, facts);
  const words = said.words.trim();
  const key = askedForKey(asked.kind, said);
  const before = invitationsBefore(meeting, childMeetings, supply);
  const arranged = meetingArranged(key, meeting, { ...facts, before }, facts, procedure);
  const [opened, ...people] = arranged.changes;
  const row: Written<Meeting> = { ...meeting, ...(words === '' ? {} : { asked: typed('asked') }) };
  return {
    key,
    about: meeting.about,
    changes: [
      // The child's row in the register first: of two who ask at once, the later sees what is owed already.
      changedRow('placements', placement.key, {}),
      ...(opened === undefined ? [] : [newRow('meetings', row)]),
      ...people,
      ...obligationsOwed(drafts, { about: meeting.ref, placement, meeting }, supply),
    ],
    steps: arranged.steps,
    words: { ...arranged.words, ...(words === '' ? {} : { asked: words }) },
    did: `asked for a ${meeting.kind} meeting`,
    didTo: meeting.ref,
    redraw: [],
  };
}
