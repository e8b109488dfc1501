import type { WorkingCalendar } from './days.ts';
import { needOfDisruptionMeeting } from './disruption/eligibility.ts';
import { adoptionReviewWindow, disruptionWindow } from './disruption/window.ts';
import { explained, type Explanation, owed } from './explanation.ts';
import type { Moment } from './obligations/rule.ts';
import { mayChair } from './people/chairs.ts';
import { planningClock } from './planning/clock.ts';
import type { Profile } from './profile.ts';
import { followJudgement } from './stability/judgement.ts';
import { respondToReport } from './stability/report.ts';
import { supportMeetingBy, supportOrStability } from './support/support-meeting.ts';
import type { Instant, Judgement } from './vocabulary.ts';
import { placementOf, type WhatIf } from './what-if.ts';
import { listWords, longDate } from './words/dates.ts';
import { capital, roleName, settingWords } from './words/people.ts';
import { judgementWords, meetingName } from './words/procedure.ts';

/** Decides on facts as the product would, and says why. Nothing is kept and nobody is told. */
export function explain(facts: WhatIf, profile: Profile, calendar: WorkingCalendar): Explanation {
  switch (facts.about) {
    case 'report':
      return explainReport(facts, profile, calendar);
    case 'judgement':
      return explainJudgement(facts, profile, calendar);
    case 'placement-ended':
      return explainEnding(facts, profile, calendar);
    case 'new-placement':
      return explainPlacement(facts, profile, calendar);
    case 'support-request':
      return explainSupport(facts, profile, calendar);
    case 'chair':
      return explainChair(facts, profile);
    /* v8 ignore next -- @preserve: the compiler closes the switch */
    default:
      return facts satisfies never;
  }
}

type Of<About extends WhatIf['about']> = Extract<WhatIf, { readonly about: About }>;

function explainReport(facts: Of<'report'>, profile: Profile, calendar: WorkingCalendar): Explanation {
  const decision = respondToReport(
    {
      ...facts,
      reportedOn: facts.on,
      reportedAt: morning(facts.on),
      placement: placementOf(facts.placement, facts.on),
    },
    profile,
    calendar,
  );
  return explained(facts, profile, decision, ({ immediate, hold, judgeBy, onDutyNote, scope }) => ({
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
      ...owed('reported', facts.placement, { day: facts.on, reportedOn: facts.on }, profile, calendar),
      ...(hold ? owed('allegation-reported', facts.placement, { day: facts.on }, profile, calendar) : []),
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

function explainJudgement(facts: Of<'judgement'>, profile: Profile, calendar: WorkingCalendar): Explanation {
  const decision = followJudgement(
    {
      ...facts,
      judgedOn: facts.on,
      judgedAt: morning(facts.on),
      prompts: facts.prompts ?? [],
      paidSupport: facts.paidSupport ?? false,
      reason: facts.reason ?? '',
      hold: facts.hold ?? false,
      placement: placementOf(facts.placement, facts.on),
    },
    profile,
    calendar,
  );
  return explained(facts, profile, decision, ({ outcome, meeting, recheckOn, askFunding, tellIro, iroSees }) => ({
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
        ? [`The ${roleName(profile.stability.funding.agreedBy.is)} is asked about the money; no meeting waits for it.`]
        : []),
      ...(tellIro ? ['The independent reviewing officer is told.'] : []),
      ...(iroSees ? ['The independent reviewing officer sees that there is no concern, and why.'] : []),
    ],
    obligations: owed(
      STARTED_BY[outcome],
      facts.placement,
      {
        day: facts.on,
        reportedOn: facts.reportedOn,
        childWantsToLeave: facts.triggers.includes('child-wants-to-leave'),
      },
      profile,
      calendar,
    ),
  }));
}

function explainEnding(facts: Of<'placement-ended'>, profile: Profile, calendar: WorkingCalendar): Explanation {
  const { leftOn, placement } = facts;
  const whole = placementOf(placement, leftOn);
  const decision = needOfDisruptionMeeting({ ...facts, placement: whole, match: whole.match }, profile);
  return explained(facts, profile, decision, ({ need, toCheck }) => {
    const window = disruptionWindow(leftOn, whole, profile, calendar);
    const review = adoptionReviewWindow(leftOn, whole, profile, calendar);
    const known = { day: leftOn, leftOn, disruptionMeeting: need, immediateRisk: facts.route === 'immediate-risk' };
    const between = `from ${longDate(window.first)} to ${longDate(window.last)}`;
    return {
      decision: [
        ...(need === 'required' ? [`A disruption meeting is held ${between}.`] : []),
        ...(need === 'consider'
          ? [`A disruption meeting is to be considered; if there is one, it is held ${between}.`]
          : []),
        ...(need === 'not-required' ? ['No disruption meeting is needed.'] : []),
        ...(toCheck ? ['A manager checks this: it rests on something without its document.'] : []),
        ...(review === undefined
          ? []
          : [
              `Apart from it, the child’s case is reviewed from ${longDate(review.first)} to ${longDate(review.last)}.`,
            ]),
      ],
      plan: [
        'What the law asks at an ending does not wait for the meeting: review, other accommodation, the independent reviewing officer, notices.',
        ...(need === 'not-required' ? [] : window.warnings),
      ],
      sums: need === 'not-required' ? [] : [window.sum],
      obligations: [
        ...owed('placement-ended', placement, known, profile, calendar),
        ...(review === undefined ? [] : owed('child-returned', placement, known, profile, calendar)),
        ...(need === 'required' ? owed('disruption-required', placement, known, profile, calendar) : []),
      ],
    };
  });
}

function explainPlacement(facts: Of<'new-placement'>, profile: Profile, calendar: WorkingCalendar): Explanation {
  const { placement, startsOn, on, emergency } = facts;
  const decision = planningClock({ startsOn, today: on }, profile, calendar);
  return explained(facts, profile, decision, ({ when, meetingBy, planBy }) => ({
    decision: [
      `The planning meeting is held by ${longDate(meetingBy.day)}${when === 'before-placement' ? ', before the child moves in' : ''}.`,
      `The Placement Plan is complete by ${longDate(planBy.day)}.`,
    ],
    plan: ['Format, venue and chair are agreed first.'],
    obligations: [
      ...owed('placement-matched', placement, { day: on, placementStartsOn: startsOn, emergency }, profile, calendar),
      ...owed('move-proposed', placement, { day: on, placementStartsOn: startsOn, emergency }, profile, calendar),
      ...owed('placement-started', placement, { day: planBy.from, emergency }, profile, calendar),
    ],
  }));
}

function explainSupport(facts: Of<'support-request'>, profile: Profile, calendar: WorkingCalendar): Explanation {
  const { placement, on, crisis, noticeGiven, concern } = facts;
  const decision = supportOrStability(
    { placement, crisis, noticeGiven: noticeGiven ?? false, about: concern },
    profile,
  );
  return explained(facts, profile, decision, (door) => {
    if (door === 'stability-meeting-instead') {
      const why = profile.support.settings.is.includes(placement.setting)
        ? 'it has come to a crisis'
        : `this is ${settingWords(placement.setting)}`;
      return {
        decision: [`Not a fostering support meeting: ${why}. The manager judges it as instability.`],
        plan: [],
        obligations: owed('reported', placement, { day: on }, profile, calendar),
      };
    }
    const by = supportMeetingBy(on, profile, calendar);
    return {
      decision: [`A fostering support meeting is held by ${longDate(by.day)}.`],
      plan: [`Before it, views are gathered of ${listWords(profile.support.views.map(({ is }) => is.as))}.`],
      sums: [by.sum],
      obligations: owed('support-requested', placement, { day: on }, profile, calendar),
    };
  });
}

function explainChair(facts: Of<'chair'>, profile: Profile): Explanation {
  const { kind, candidateRoles, placement } = facts;
  const decision = mayChair(
    {
      id: 'candidate',
      name: 'This person',
      roles: candidateRoles,
      team: 'another',
      active: true,
      load: 0,
      interests: [],
    },
    {
      kind,
      profile,
      facts: {
        socialWorkerId: 'worker',
        teamManagerId: facts.managesTheWorker === true ? 'candidate' : 'manager',
        iroIds: [facts.isAllocatedReviewingOfficer === true ? 'candidate' : 'reviewing-officer'],
        subjectIds: facts.isSubject === true ? ['candidate'] : [],
        decidedBy: [],
        managerOf: { worker: facts.managesTheWorker === true ? 'candidate' : 'manager' },
        childTeam: 'what-if',
        setting: placement.setting,
        provider: placement.provider,
      },
    },
  );
  const roles = listWords(candidateRoles.map(roleName));
  return explained(facts, profile, decision, (may) => ({
    decision: [`A ${roles} ${may ? 'may' : 'may not'} chair this ${meetingName(kind)}.`],
    plan: [],
    obligations: [],
  }));
}

const morning = (day: string): Instant => `${day}T09:00:00.000Z`;
