import { type DayLimit, daysOf, type Limit } from './days.ts';
import { limitWords } from './deadline.ts';
import type { Profile } from './profile.ts';
import { explainKey } from './profile-choice.ts';
import { listWords } from './words/dates.ts';
import { valueWords } from './profile-compare.ts';
import { present } from './present.ts';

const CARE_PLANNING = 'Care Planning Regulations 2010';

/** The longest that a council may take, where the law or a ruling for the child’s safety says how long. */
interface Ceiling {
  readonly key: string;
  readonly atMost: DayLimit;
  readonly because: string;
}

const working = (days: number): DayLimit => ({ days, count: 'working' });
const calendar = (days: number): DayLimit => ({ days, count: 'calendar' });

/** @source regulations 9, 13, 14 and 28, Care Planning Regulations 2010; domain §6.1, §6.3; ruling: E-01 hold */
const CEILINGS: readonly Ceiling[] = [
  { key: 'planning.planCompleteWithin', atMost: working(5), because: `Regulation 9, ${CARE_PLANNING}` },
  { key: 'placement.notices.within', atMost: working(5), because: `Regulation 13, ${CARE_PLANNING}` },
  { key: 'placement.firstVisit.within', atMost: calendar(7), because: `Regulation 28, ${CARE_PLANNING}` },
  { key: 'placement.ending.noticesWithin', atMost: working(10), because: `Regulation 14, ${CARE_PLANNING}` },
  {
    key: 'placement.ending.independentReviewingOfficerToldWithin',
    atMost: working(1),
    because: `Regulation 14, ${CARE_PLANNING}: as soon as practicable, which Steady takes as one working day`,
  },
  {
    key: 'placement.ending.accommodationWithin',
    atMost: working(1),
    because: `Regulation 14, ${CARE_PLANNING}: as soon as practicable, which Steady takes as one working day`,
  },
  {
    key: 'instability.independentReviewingOfficer.toldWithin',
    atMost: working(1),
    because: 'Regulation 37 names no number of days; Steady takes one working day: CF-25',
  },
  {
    key: 'stability.independentReviewingOfficer.toldOnBookingWithin',
    atMost: working(1),
    because: 'Regulation 37 names no number of days; Steady takes one working day: CF-25',
  },
  { key: 'hold.designatedOfficerWithin', atMost: working(1), because: 'domain §6.3' },
  { key: 'hold.lookedAtWithin', atMost: working(1), because: 'ruling: E-01 hold' },
  { key: 'hold.childSeenWithin', atMost: working(1), because: 'ruling: E-01 hold' },
  { key: 'hold.advocateOfferedWithin', atMost: working(1), because: 'ruling: E-01 hold' },
];

/** Who alone may stand at a key: one of these, or some of them. */
interface OnlyThese {
  readonly key: string;
  readonly only: readonly string[];
  readonly because: string;
}

const MANAGERS = ['team-manager', 'service-manager', 'head-of-service', 'director-of-childrens-services'] as const;

/** @source regulations 10 and 11, Care Planning Regulations 2010; CF-13; CF-42; E-01; domain §13 */
const ONLY: readonly OnlyThese[] = [
  {
    key: 'placement.schoolMove.approvedBy',
    only: ['nominated-officer', 'director-of-childrens-services'],
    because: `Regulation 10, ${CARE_PLANNING}`,
  },
  {
    key: 'placement.outOfArea.approvedBy',
    only: ['nominated-officer', 'director-of-childrens-services'],
    because: `Regulation 11, ${CARE_PLANNING}`,
  },
  {
    key: 'placement.outOfArea.atDistanceApprovedBy',
    only: ['director-of-childrens-services'],
    because: `Regulation 11, ${CARE_PLANNING}`,
  },
  { key: 'hold.liftedBy', only: [...MANAGERS, 'safeguarding-unit-manager'], because: 'CF-42; E-01; domain §13' },
  { key: 'instability.judgement.by', only: MANAGERS, because: 'CF-13' },
  { key: 'instability.judgement.escalatesTo', only: MANAGERS, because: 'CF-13' },
  {
    key: 'obligations.setAside.whereTheLawAsksBy',
    only: ['service-manager', 'head-of-service', 'director-of-childrens-services'],
    because: 'domain §13',
  },
];

/** What a list keeps, whatever a council adds to it. */
interface Saved {
  readonly key: string;
  readonly keeps: readonly string[];
  readonly because: string;
}

/** @source E-01; CF-03; CF-11; Warrington W-76, W-77; ruling: chair, hard bar */
const KEPT: readonly Saved[] = [
  { key: 'hold.startsOn', keeps: ['allegation'], because: 'CF-42; ruling: E-01 hold' },
  {
    key: 'disruption.questionnaires.readBy',
    keeps: ['author', 'chair', 'safeguarding-unit-organiser'],
    because: 'Warrington W-94; ruling: who reads answers',
  },
  { key: 'stability.chair.never', keeps: ['subject-or-complainant'], because: 'CF-11' },
  {
    key: 'disruption.chair.never',
    keeps: [
      'allocated-independent-reviewing-officer',
      'independent-reviewing-officer-of-a-sibling',
      'fostering-review-manager',
    ],
    because: 'Warrington W-76, W-77; CF-03; ruling: chair, hard bar',
  },
];

/** The review of the child’s case after a return: both ends are the law’s. @source regulation 36(10), Adoption Agencies Regulations 2005 */
const ADOPTION_REVIEW = { from: 28, to: 42, because: 'Regulation 36(10), Adoption Agencies Regulations 2005' } as const;

const valuesIn = (is: unknown): readonly unknown[] => (Array.isArray(is) ? is : [is]);

/** What of a profile is looser than the law, or than what the procedures never permit, a sentence each. */
export function looserThanLaw(profile: Profile): readonly string[] {
  const valuesAt = (key: string): readonly unknown[] =>
    present(explainKey(profile, key)).lines.flatMap(({ is }) => valuesIn(is));
  // Each ceiling is of a key that holds a limit.
  const limitAt = (key: string): Limit => valuesAt(key)[0] as Limit;
  const { notSoonerThan, notLaterThan } = profile.adoption.beforeOrder.review.is;
  const outside = daysOf(notSoonerThan).least < ADOPTION_REVIEW.from || daysOf(notLaterThan).most > ADOPTION_REVIEW.to;
  return [
    ...CEILINGS.filter(({ key, atMost }) => isLonger(limitAt(key), atMost)).map(
      ({ key, atMost, because }) =>
        `${key}: ${limitWords(limitAt(key))} is longer than is allowed: at most ${limitWords(atMost)} (${because}).`,
    ),
    ...(outside || !isCalendar(notSoonerThan) || !isCalendar(notLaterThan)
      ? [
          `adoption.beforeOrder.review: the review is ${ADOPTION_REVIEW.from} to ${ADOPTION_REVIEW.to} calendar days after the return, and no wider (${ADOPTION_REVIEW.because}).`,
        ]
      : []),
    ...ONLY.flatMap(({ key, only, because }) =>
      valuesAt(key)
        .filter((one) => !only.some((allowed) => allowed === one))
        .map(
          (one) =>
            `${key}: the ${valueWords(one)} may not. Allowed: ${listWords(only.map(valueWords), 'or')} (${because}).`,
        ),
    ),
    ...KEPT.flatMap(({ key, keeps, because }) =>
      keeps
        .filter((one) => !valuesAt(key).includes(one))
        .map((one) => `${key}: “${one}” cannot be left out (${because}).`),
    ),
  ];
}

/** A working day is never shorter than a calendar day; the other way round it depends on the calendar. */
const isLonger = (found: Limit, most: DayLimit): boolean =>
  'days' in found
    ? found.days > most.days || (found.count === 'working' && most.count === 'calendar')
    : daysOf(found).most > most.days;

const isCalendar = (limit: Limit): boolean => 'count' in limit && limit.count === 'calendar';
