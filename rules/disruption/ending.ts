import type { Ending, Placement } from '../case-records.ts';
import { type DayLimit, type WorkingCalendar } from '../days.ts';
import { within } from '../deadline.ts';
import { asking, decided, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate, Role, Setting } from '../vocabulary.ts';
import { nextHomeDuties, type NextHome } from './next-home.ts';

/** One thing that the law asks at an ending. */
export interface EndingDuty {
  readonly key: string;
  readonly words: string;
  readonly owner: Role;
  /** Undefined: before the placement ends, or before the move. */
  readonly due?: LocalDate | undefined;
  readonly sum: string;
  readonly because: readonly Citation[];
}

export interface EndingToCheck {
  readonly placement: Pick<Placement, 'setting' | 'schoolYear'>;
  readonly route: Ending['route'];
  readonly leftOn: LocalDate;
  readonly nextHome?: NextHome | undefined;
}

const REGULATION = 'Regulation 14, Care Planning Regulations 2010';
const BEFORE_THE_ENDING = 'Before the placement ends.';

/**
 * What the law asks when a placement ends, whatever is decided about a disruption meeting. A placement is ended only after a
 * review; where someone is at immediate risk it is ended at once and the rest follows as soon as it can.
 *
 * @source regulations 9, 10, 11, 13, 14, 28, Care Planning Regulations 2010; Warrington W-17, W-18, W-67, W-68; E-43
 */
export function endingDuties(
  asked: EndingToCheck,
  profile: Profile,
  calendar: WorkingCalendar,
): Decision<readonly EndingDuty[]> {
  if (asked.route === 'not-known') {
    return asking({
      fact: 'route',
      ask: 'Was the placement ended after a review, or at once because someone was at immediate risk of serious harm?',
      because: [REGULATION],
    });
  }
  const duties =
    asked.route === 'after-review' ? afterReview(asked, profile, calendar) : atOnce(asked, profile, calendar);
  const next = asked.nextHome === undefined ? [] : nextHomeDuties(asked.placement, asked.nextHome, profile, calendar);
  const all = [...duties, ...next];
  return decided(all, [...new Set(all.flatMap(({ because }) => because))]);
}

const duty = (key: string, words: string, sum: string, because: Citation, due?: LocalDate): EndingDuty => ({
  key,
  words,
  owner: 'childs-social-worker',
  due,
  sum,
  because: because === REGULATION ? [REGULATION] : [REGULATION, because],
});

function afterReview({ leftOn }: EndingToCheck, profile: Profile, calendar: WorkingCalendar): readonly EndingDuty[] {
  return [
    duty(
      'ending.review',
      'The child’s case is reviewed before the placement ends.',
      BEFORE_THE_ENDING,
      'Warrington W-68',
      leftOn,
    ),
    duty('ending.altAccommodation', 'Other accommodation is arranged.', BEFORE_THE_ENDING, REGULATION, leftOn),
    duty('ending.iro', 'The independent reviewing officer is told.', BEFORE_THE_ENDING, REGULATION, leftOn),
    duty(
      'ending.noticesBefore',
      'Written notice, as far as it can be given: to everyone who was told of the placement, the carer, and the authority of the area.',
      BEFORE_THE_ENDING,
      REGULATION,
      leftOn,
    ),
    lateNotices(leftOn, profile, calendar),
  ];
}

function atOnce({ leftOn }: EndingToCheck, profile: Profile, calendar: WorkingCalendar): readonly EndingDuty[] {
  const { ending } = profile.placement;
  const by = (limit: DayLimit) => within(leftOn, limit, calendar, 'do it');
  const home = by(ending.accommodationWithin.is);
  const told = by(ending.independentReviewingOfficerToldWithin.is);
  return [
    duty(
      'ending.riskRecorded',
      'The immediate risk for which it was ended without a review is written down.',
      'The same day.',
      REGULATION,
      leftOn,
    ),
    duty(
      'ending.altAccommodation',
      'Other accommodation is arranged, as soon as it can be.',
      home.sum,
      ending.accommodationWithin.source,
      home.day,
    ),
    duty(
      'ending.iro',
      'The independent reviewing officer is told, as soon as it can be.',
      told.sum,
      ending.independentReviewingOfficerToldWithin.source,
      told.day,
    ),
    duty(
      'ending.review',
      'The child’s case is reviewed; care planning does not wait for a disruption meeting.',
      told.sum,
      'Warrington W-68',
      told.day,
    ),
    lateNotices(leftOn, profile, calendar),
  ];
}

function lateNotices(leftOn: LocalDate, { placement }: Profile, calendar: WorkingCalendar): EndingDuty {
  const { day, sum } = within(leftOn, placement.ending.noticesWithin.is, calendar, 'give it');
  return duty(
    'ending.notices',
    'Everyone who could not be told before has written notice.',
    sum,
    placement.ending.noticesWithin.source,
    day,
  );
}

const OUTSIDE_REGULATION: readonly Setting[] = ['with-parents', 'adoption-after-order'];

/** Whether regulation 14 bites here at all: not after an adoption order, not where the child lives with parents. */
export const isRegulatedEnding = ({ setting }: Pick<Placement, 'setting'>): boolean =>
  !OUTSIDE_REGULATION.includes(setting);
