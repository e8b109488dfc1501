import type { WorkingCalendar } from './days.ts';
import { asking, type Question } from './decision.ts';
import { explained, type Explanation, owed } from './explanation.ts';
import { readingOf } from './explanation-facts.ts';
import type { Moment } from './obligations/rule.ts';
import type { Profile } from './profile.ts';
import { followJudgement } from './instability/judgement.ts';
import { respondToReport } from './instability/response-to-report.ts';
import type { Instant, Judgement } from './vocabulary.ts';
import { placementOf, type WhatIfAbout } from './what-if.ts';
import { listWords, longDate } from './words/dates.ts';
import { capital, roleName } from './words/people.ts';
import { judgementWords, meetingName } from './words/procedure.ts';

/** What would follow from a report of instability. */
export function explainReport(facts: WhatIfAbout<'report'>, profile: Profile, calendar: WorkingCalendar): Explanation {
  const reading = readingOf(facts);
  const { on, triggers, voice, immediateDanger } = reading.watch(facts);
  const placement = reading.watch(placementOf(facts.placement, on));
  const decision = respondToReport(
    { triggers, voice, immediateDanger, reportedOn: on, reportedAt: morning(on), placement },
    profile,
    calendar,
  );
  return explained({ facts, profile, reading }, decision, ({ immediate, hold, judgeBy, onDutyNote, scope }) => ({
    decision: [
      ...(immediate
        ? ['Someone is in immediate danger: ring the emergency duty team or 999 first. This is not a meeting.']
        : []),
      hold
        ? 'The allegation is held for safeguarding: no invitation, no questionnaire and no message that reveals it.'
        : `The ${roleName(profile.instability.judgement.by.is)} judges whether it can be managed, by ${longDate(judgeBy.day)}.`,
    ],
    plan: [
      ...(onDutyNote ? ['The office is closed on this day: the receipt says who is on duty.'] : []),
      ...(hold
        ? [
            `Only the ${listWords(profile.hold.liftedBy.is.map(roleName), 'or')} may lift the hold, never whoever reported.`,
          ]
        : []),
      ...scope.notes.map(({ words }) => words),
    ],
    obligations: [
      ...owed('reported', facts, { day: on, reportedOn: on }, profile, calendar, reading),
      ...(hold ? owed('allegation-reported', facts, { day: on }, profile, calendar, reading) : []),
    ],
  }));
}

const STARTED_BY = {
  support: 'judged-manageable',
  'fostering-support-meeting': 'judged-support-meeting',
  'planning-review': 'judged-planning-review',
  'stability-meeting': 'judged-unmanageable',
  'earlier-case-review': 'judged-earlier-review',
  'move-towards-an-ending': 'judged-ending',
  'no-concern': 'judged-no-concern',
} as const satisfies Record<Judgement, Moment>;

const knownOf = ({ on, immediate, triggers }: WhatIfAbout<'judgement'>) => ({
  day: on,
  immediate,
  childWantsToLeave: triggers.includes('child-wants-to-leave'),
});

/** What would follow from a manager's judgement. */
export function explainJudgement(
  facts: WhatIfAbout<'judgement'>,
  profile: Profile,
  calendar: WorkingCalendar,
): Explanation {
  const reading = readingOf(facts);
  const { on, reportedOn } = reading.watch(facts);
  const unknown = crisisNotSaid(facts, profile);
  const decision =
    unknown === undefined
      ? followJudgement(
          reading.watch({
            ...facts,
            judgedOn: on,
            judgedAt: morning(on),
            prompts: facts.prompts ?? [],
            paidSupport: facts.paidSupport ?? false,
            reason: facts.reason ?? '',
            support: facts.support ?? '',
            placement: reading.watch(placementOf(facts.placement, on)),
          }),
          profile,
          calendar,
        )
      : asking<never>(unknown);
  return explained(
    { facts, profile, reading },
    decision,
    ({ outcome, meeting, recheckOn, askFunding, tellIro, iroSees }) => {
      const known = { ...knownOf(facts), reportedOn };
      return {
        decision: [
          `${capital(judgementWords(outcome))}.`,
          ...(meeting === undefined
            ? []
            : [
                `The ${meetingName(meeting.kind)} is held by ${longDate(meeting.holdBy.day)} and booked by ${longDate(meeting.bookBy.day)}.`,
              ]),
        ],
        plan: [
          ...(meeting === undefined ? [] : [`The ${roleName(meeting.coordinatorRole)} arranges it.`]),
          ...(recheckOn === undefined ? [] : [`It is looked at again by ${longDate(recheckOn.day)}.`]),
          ...(askFunding
            ? [
                `The ${roleName(profile.stability.funding.agreedBy.is)} is asked about the money; no meeting waits for it.`,
              ]
            : []),
          ...(tellIro ? ['The independent reviewing officer is told.'] : []),
          ...(iroSees ? ['The independent reviewing officer sees that there is no concern, and why.'] : []),
        ],
        sums: meeting === undefined ? [] : [meeting.bookBy.sum],
        obligations: [
          ...owed(STARTED_BY[outcome], facts, known, profile, calendar, reading),
          ...(askFunding ? owed('paid-support-envisaged', facts, known, profile, calendar, reading) : []),
        ],
      };
    },
  );
}

/** A fostering support meeting is not for a crisis: whether there is one has to be known. */
function crisisNotSaid(
  { outcome, prompts }: WhatIfAbout<'judgement'>,
  { support }: Pick<Profile, 'support'>,
): Question | undefined {
  if (outcome !== 'fostering-support-meeting' || prompts !== undefined) return undefined;
  return {
    fact: 'prompts',
    ask: 'Has it come to a crisis, or has anyone given notice? In a crisis it is a stability meeting instead.',
    because: [support.inCrisis.source],
  };
}

const morning = (day: string): Instant => `${day}T09:00:00.000Z`;
