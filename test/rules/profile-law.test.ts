import { describe, expect, it } from 'vitest';
import { checkProfile, PROFILE_NAMES, profileNamed } from '#rules';
import { looserThanLaw } from '../../rules/profile-law.ts';

const errorsOf = (change: object): readonly string[] => {
  const checked = checkProfile({
    name: 'our-council-2026',
    title: 'Our council',
    version: '1',
    effectiveFrom: '2026-04-01',
    extends: 'blended-default',
    ...change,
  });
  return checked.ok ? [] : checked.errors;
};

const limit = (days: number, count: 'calendar' | 'working') => ({ is: { days, count }, source: 'Ours' });
const who = (...is: readonly string[]) => ({ is, source: 'Ours' });
const window = (from: number, to: number, count: 'calendar' | 'working' = 'calendar') => ({
  is: { notSoonerThan: { days: from, count }, notLaterThan: { days: to, count } },
  source: 'Ours',
});

describe('A council’s profile may be stricter than the law, never looser', () => {
  it.each([
    [
      'a Placement Plan in 30 working days',
      { planning: { planCompleteWithin: limit(30, 'working') } },
      'planning.planCompleteWithin: 30 working days is longer than is allowed: at most 5 working days (Regulation 9, Care Planning Regulations 2010).',
    ],
    [
      'a Placement Plan in 6 days',
      { planning: { planCompleteWithin: limit(6, 'calendar') } },
      'planning.planCompleteWithin: 6 days is longer than is allowed: at most 5 working days (Regulation 9, Care Planning Regulations 2010).',
    ],
    [
      'notices of an emergency placement in 6 working days',
      { placement: { notices: { within: limit(6, 'working') } } },
      'placement.notices.within: 6 working days is longer than is allowed: at most 5 working days (Regulation 13, Care Planning Regulations 2010).',
    ],
    [
      'a first visit within 5 working days, which may be more than a week',
      { placement: { firstVisit: { within: limit(5, 'working') } } },
      'placement.firstVisit.within: 5 working days is longer than is allowed: at most 7 days (Regulation 28, Care Planning Regulations 2010).',
    ],
    [
      'notices of an ending in 60 working days',
      { placement: { ending: { noticesWithin: limit(60, 'working') } } },
      'placement.ending.noticesWithin: 60 working days is longer than is allowed: at most 10 working days (Regulation 14, Care Planning Regulations 2010).',
    ],
    [
      'other accommodation in a week',
      { placement: { ending: { accommodationWithin: limit(7, 'calendar') } } },
      'placement.ending.accommodationWithin: 7 days is longer than is allowed: at most 1 working day (Regulation 14, Care Planning Regulations 2010: as soon as practicable, which Steady takes as one working day).',
    ],
    [
      'the reviewing officer told of instability in a month',
      { instability: { independentReviewingOfficer: { toldWithin: limit(30, 'calendar') } } },
      'instability.independentReviewingOfficer.toldWithin: 30 days is longer than is allowed: at most 1 working day (Regulation 37 names no number of days; Steady takes one working day: CF-25).',
    ],
    [
      'a hold that is looked at once a year',
      { hold: { lookedAtWithin: limit(366, 'working') } },
      'hold.lookedAtWithin: 366 working days is longer than is allowed: at most 1 working day (ruling: E-01 hold).',
    ],
    [
      'an adoption review at 0 to 300 days',
      { adoption: { beforeOrder: { review: window(0, 300) } } },
      'adoption.beforeOrder.review: the review is 28 to 42 calendar days after the return, and no wider (Regulation 36(10), Adoption Agencies Regulations 2005).',
    ],
    [
      'an adoption review at 28 to 43 days',
      { adoption: { beforeOrder: { review: window(28, 43) } } },
      'adoption.beforeOrder.review: the review is 28 to 42 calendar days after the return, and no wider (Regulation 36(10), Adoption Agencies Regulations 2005).',
    ],
    [
      'an adoption review at 28 to 42 working days',
      { adoption: { beforeOrder: { review: window(28, 42, 'working') } } },
      'adoption.beforeOrder.review: the review is 28 to 42 calendar days after the return, and no wider (Regulation 36(10), Adoption Agencies Regulations 2005).',
    ],
    [
      'a hold that the child’s social worker lifts',
      { hold: { liftedBy: who('team-manager', 'childs-social-worker') } },
      'hold.liftedBy: the child’s social worker may not. Allowed: team manager, service manager, head of service, director of children’s services or Safeguarding Unit manager (CF-42; E-01; domain §13).',
    ],
    [
      'a placement at a distance that a team manager approves',
      { placement: { outOfArea: { atDistanceApprovedBy: { is: 'team-manager', source: 'Ours' } } } },
      'placement.outOfArea.atDistanceApprovedBy: the team manager may not. Allowed: director of children’s services (Regulation 11, Care Planning Regulations 2010).',
    ],
    [
      'a judgement by the worker',
      { instability: { judgement: { by: { is: 'childs-social-worker', source: 'Ours' } } } },
      'instability.judgement.by: the child’s social worker may not. Allowed: team manager, service manager, head of service or director of children’s services (CF-13).',
    ],
    [
      'an allegation that does not hold',
      { hold: { startsOn: who('complaint') } },
      'hold.startsOn: “allegation” cannot be left out (CF-42; ruling: E-01 hold).',
    ],
    [
      'a chair who may be the Fostering Review Manager',
      {
        disruption: {
          chair: {
            never: [
              { is: 'allocated-independent-reviewing-officer', source: 'Ours' },
              { is: 'independent-reviewing-officer-of-a-sibling', source: 'Ours' },
            ],
          },
        },
      },
      'disruption.chair.never: “fostering-review-manager” cannot be left out (Warrington W-76, W-77; CF-03; ruling: chair, hard bar).',
    ],
    [
      'a yearly summary on 31 February',
      { council: { summary: { due: { is: '02-31', source: 'Ours' } } } },
      'council.summary.due: "02-31" does not fit. Write month and day as MM-DD, a day that each year has.',
    ],
    [
      'a yearly summary on 29 February',
      { council: { summary: { due: { is: '02-29', source: 'Ours' } } } },
      'council.summary.due: "02-29" does not fit. Write month and day as MM-DD, a day that each year has.',
    ],
    [
      'a count of two answers',
      { disruption: { overview: { countsFrom: { is: 2, source: 'Ours' } } } },
      'disruption.overview.countsFrom: a whole number from 3 to 20 is allowed, not 2.',
    ],
  ])('%s is refused', (_what, change, sentence) => {
    expect(errorsOf(change)).toEqual([sentence]);
  });

  it('the person who reported never lifts a hold: there is no key for it', () => {
    expect(errorsOf({ hold: { reporterMayLift: { is: true, source: 'Ours' } } })).toEqual([
      expect.stringMatching(/^hold\.reporterMayLift: there is no such key\./),
    ]);
  });

  it('an earlier day, a narrower window and another manager are a council’s own to choose', () => {
    expect(
      errorsOf({
        planning: { planCompleteWithin: limit(5, 'calendar') },
        placement: { firstVisit: { within: limit(7, 'calendar') }, notices: { within: limit(3, 'working') } },
        adoption: { beforeOrder: { review: window(30, 40) } },
        hold: { liftedBy: who('service-manager'), startsOn: who('allegation', 'complaint') },
        council: { summary: { due: { is: '02-28', source: 'Ours' } } },
      }),
    ).toEqual([]);
  });

  it.each(PROFILE_NAMES)('%s, which comes with Steady, keeps to the law', (name) => {
    expect(looserThanLaw(profileNamed(name))).toEqual([]);
  });
});
