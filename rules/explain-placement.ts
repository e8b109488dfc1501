import type { WorkingCalendar } from './days.ts';
import { explained, type Explanation, owed } from './explanation.ts';
import { readingOf } from './explanation-facts.ts';
import { planningClock } from './planning/clock.ts';
import { momentsOfNewPlacement } from './planning/new-placement.ts';
import type { Profile } from './profile.ts';
import { supportMeetingBy, supportOrStability } from './support/support-meeting.ts';
import { placementOf, type WhatIfAbout } from './what-if.ts';
import { listWords, longDate } from './words/dates.ts';
import { livesWords } from './words/people.ts';

/** What would follow from a new placement. */
export function explainPlacement(
  facts: WhatIfAbout<'new-placement'>,
  profile: Profile,
  calendar: WorkingCalendar,
): Explanation {
  const reading = readingOf(facts);
  const { startsOn, on } = reading.watch(facts);
  const decision = planningClock({ startsOn, today: on }, profile, calendar);
  return explained({ facts, profile, reading }, decision, ({ when, meetingBy, planBy }) => {
    const { emergency, movesSchool, atDistance } = facts;
    const start = planBy.from;
    const known = { placementStartsOn: start, emergency, movesSchool, atDistance };
    return {
      decision: [
        `The planning meeting is held by ${longDate(meetingBy.day)}${when === 'before-placement' ? ', before the child moves in' : ''}.`,
        `The Placement Plan is complete by ${longDate(planBy.day)}.`,
      ],
      plan: ['Format, venue and chair are agreed first.'],
      obligations: momentsOfNewPlacement({ today: on, startsOn: start, when }).flatMap(({ moment, day, without }) =>
        owed(moment, facts, { ...known, day }, profile, calendar, reading).filter(
          ({ kind }) => !without.includes(kind),
        ),
      ),
    };
  });
}

/** What would follow from a request for support. */
export function explainSupport(
  facts: WhatIfAbout<'support-request'>,
  profile: Profile,
  calendar: WorkingCalendar,
): Explanation {
  const reading = readingOf(facts);
  const { on, crisis, noticeGiven, concern } = reading.watch(facts);
  const placement = reading.watch(placementOf(facts.placement, on));
  const decision = supportOrStability(
    { placement, crisis: noticeGiven === true ? true : crisis, noticeGiven: noticeGiven ?? false, about: concern },
    profile,
  );
  return explained({ facts, profile, reading }, decision, (door) => {
    if (door === 'stability-meeting-instead') {
      const why = profile.support.settings.is.includes(placement.setting)
        ? 'it has come to a crisis'
        : `the child ${livesWords(placement.setting)}`;
      return {
        decision: [`Not a fostering support meeting: ${why}. The manager judges it as instability.`],
        plan: [],
        obligations: owed('reported', facts, { day: on }, profile, calendar, reading),
      };
    }
    const by = supportMeetingBy(on, profile, calendar);
    return {
      decision: [`A fostering support meeting is held by ${longDate(by.day)}.`],
      plan: [`Before it, views are gathered of ${listWords(profile.support.views.map(({ is }) => is.as))}.`],
      sums: [by.sum],
      obligations: owed('support-requested', facts, { day: on }, profile, calendar, reading),
    };
  });
}
