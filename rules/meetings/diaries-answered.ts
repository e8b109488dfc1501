import type { Meeting } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decided, type Decision } from '../decision.ts';
import { changedRow, newRow, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { madeAsDone, obligationFrom, placementFacts, settled } from '../obligations/owed.ts';
import type { Moment } from '../obligations/rule.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import { stepId, type Step } from '../plan.ts';
import { keepsOutOfDiaries } from '../safeguarding/kept-back.ts';
import type { Profile } from '../profile.ts';
import { questionnaireSteps } from '../questionnaires/asking.ts';
import type { LocalTime, MeetingKind } from '../vocabulary.ts';
import { isComing } from './apart.ts';
import { daysAnew, DAYS_FACTS } from './days-anew.ts';
import { DONE_BY_SENDING } from './done-by-sending.ts';
import { laterEvents, peopleInvited, reviewingOfficerTold } from './people-invited.ts';
import { dayOfMeeting } from './owed-for-meeting.ts';
import { whoRunsIt } from './who-runs-it.ts';

/** What Microsoft 365 said when the meeting was put into the diaries. */
export type DiariesCame =
  | {
      readonly is: 'held';
      readonly eventId: string;
      readonly joinUrl?: string | undefined;
      /** The hour at which it stands there, where Microsoft 365 says it. */
      readonly startsAt?: LocalTime | undefined;
    }
  | { readonly is: 'cannot-meet-online' }
  /** Nothing is there: a hold began after the meeting was sent, and before it came into the diaries. */
  | { readonly is: 'held-back' }
  /** Nothing is there: its hour passed before it came into the diaries. */
  | { readonly is: 'hour-passed' };

export interface DiariesAnswered {
  readonly meeting: string;
  /** The step that asked. */
  readonly step: string;
  readonly came: DiariesCame;
  /** Left out by plans of an earlier version, which hold what follows themselves. */
  readonly then?: 'ask-people' | undefined;
}

export const DIARIES_FACTS = ['meeting', 'invitations', 'sittings', 'hold', ...DAYS_FACTS] as const;
type DiariesFacts = Facts<(typeof DIARIES_FACTS)[number]>;

/**
 * The meeting is in the diaries: its people are asked, each in their own way, and what is owed from now on begins. Where the mailbox
 * cannot hold a Teams meeting, a hold began meanwhile, or its hour passed, nothing goes, and the coordinator reads why and what to do. What was called
 * off meanwhile stays off.
 *
 * @source Warrington W-73, W-74, W-80 to W-82 · Torbay T-18, T-24 · CF-25, CF-51 · E-01
 */
export function diariesAnswered(
  { step, came: answered, then }: DiariesAnswered,
  facts: DiariesFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting } = facts;
  const because = ['CF-05'];
  if (meeting.state !== 'sending') return decided(undefined, because);
  const key = stepId(step, 'answered');
  const came: DiariesCame = keepsOutOfDiaries(facts.hold, facts.invitations) ? { is: 'held-back' } : answered;
  const effects =
    came.is !== 'held'
      ? notInDiaries(key, meeting, came.is)
      : then === undefined
        ? inDiaries(meeting, came)
        : peopleAsked(key, came, facts, procedure, calendar);
  return decided(
    {
      ...effects,
      key,
      about: meeting.ref,
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['draft-meeting'] }],
    },
    because,
  );
}

type Answered = Pick<Effects, 'changes' | 'steps' | 'did'>;
type Held = Extract<DiariesCame, { is: 'held' }>;

const notInDiaries = (
  plan: string,
  { key, ref, coordinatorId: to }: Meeting,
  trouble: Exclude<DiariesCame['is'], 'held'>,
): Answered => ({
  changes: [changedRow('meetings', key, { state: 'approved', trouble })],
  steps: [{ do: 'show-card', id: stepId(plan, 'trouble'), to, card: 'draft-meeting', about: ref }],
  did: 'could not put the meeting into the diaries',
});

/** An event that was found again may have been moved by hand since it was made. */
function inDiaries({ key, startsAt }: Meeting, { eventId, joinUrl, startsAt: there = startsAt }: Held): Answered {
  const trouble = there === startsAt ? undefined : 'moved-by-hand';
  return {
    changes: [changedRow('meetings', key, { state: 'sent', eventId, joinUrl, trouble })],
    steps: [],
    did: 'put the meeting into the diaries',
  };
}

function peopleAsked(
  plan: string,
  held: Held,
  facts: DiariesFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Answered {
  const { meeting, invitations } = facts;
  const coming = invitations.filter(isComing);
  const invited = peopleInvited(plan, coming, facts, procedure);
  return {
    changes: [
      ...inDiaries(meeting, held).changes,
      ...daysAnew(meeting, undefined, facts, procedure, calendar).changes,
      ...owedFromNowOn(facts, procedure, calendar),
      ...invited.changes,
    ],
    steps: [
      { do: 'set-meeting-options', id: stepId(plan, 'options'), meeting: meeting.ref },
      { do: 'add-to-chat', id: stepId(plan, 'chat'), meeting: meeting.ref },
      ...laterEvents(plan, meeting, invitations),
      ...invited.steps,
      ...questionnaireSteps(plan, meeting, invitations),
      ...whoRunsIt(meeting).map((to): Step => ({
        do: 'show-card',
        id: stepId(plan, `arranged-${to}`),
        to,
        card: 'meeting-arranged',
        about: meeting.ref,
      })),
      ...reviewingOfficerTold(plan, meeting, facts.placement, coming),
    ],
    did: 'put the meeting into the diaries',
  };
}

/** What is owed from the moment at which a meeting of this kind is sent. */
const BOOKED = {
  planning: [],
  support: [],
  stability: ['stability-booked'],
  disruption: ['disruption-dated', 'invitees-approved', 'invitations-sent'],
} as const satisfies Record<MeetingKind, readonly Moment[]>;

/** What sending starts, and what is done by it: what both starts and is done is on nobody's desk in between. */
function owedFromNowOn(
  { meeting, placement, obligations, today, now, supply }: DiariesFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly Change[] {
  const from = {
    day: today,
    ...placementFacts(placement),
    urgent: meeting.kind === 'stability',
    meetingOn: dayOfMeeting(meeting),
    returnBy: meeting.returnBy,
  };
  const by = { id: meeting.coordinatorId, at: now };
  const started = BOOKED[meeting.kind]
    .flatMap((moment) => obligationsStartedBy(moment, from, procedure, calendar))
    .map((draft) => obligationFrom(draft, { about: meeting.ref, placement, meeting }, supply));
  // What is there from an earlier sending is settled where it stands.
  const there = new Set(obligations.map(({ key }) => key));
  const begun = started.filter(({ key }) => !there.has(key));
  return madeAsDone([
    ...begun.map((row) => newRow('obligations', row)),
    ...[...begun, ...obligations]
      .filter(({ kind, doneAt }) => doneAt === undefined && DONE_BY_SENDING.test(kind))
      .map(({ key }) => settled(key, by, meeting.ref)),
  ]);
}
