import type { Placement } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { within } from '../deadline.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate, Role, Setting } from '../vocabulary.ts';
import type { EndingDuty } from './ending.ts';

/** Where the child moves to. */
export interface NextHome {
  readonly setting: Setting;
  readonly startsOn: LocalDate;
  /** Made in an emergency: notices and school arrangements may follow. */
  readonly emergency: boolean;
  readonly movesSchool: boolean;
  readonly outOfArea: boolean;
  /** Neither in our area nor in one that borders on it. */
  readonly atDistance: boolean;
}

const BEFORE_THE_MOVE = 'Before the move.';
const KEY_STAGE_4: readonly number[] = [10, 11];
/** Homes that are no foster home, no children's home and no relative's: leaving a regulated placement for them needs a review. */
const OTHER_ARRANGEMENTS: readonly Setting[] = ['supported-accommodation', 'other'];

/**
 * What the law asks of the next placement: Placement Plan, notices, first visit, and where they bite school and area.
 *
 * @source regulations 9, 10, 11, 13, 28, Care Planning Regulations 2010; section 22D, Children Act 1989; Warrington W-17, W-18
 */
export function nextHomeDuties(
  { schoolYear }: Pick<Placement, 'schoolYear'>,
  home: NextHome,
  profile: Profile,
  calendar: WorkingCalendar,
): readonly EndingDuty[] {
  const { placement, planning } = profile;
  const duties: EndingDuty[] = [];
  const owe = (
    key: string,
    words: string,
    because: Citation,
    sum: string,
    due?: LocalDate,
    owner: Role = 'childs-social-worker',
  ) => duties.push({ key, words, owner, due, sum, because: [because] });

  const plan = within(home.startsOn, planning.planCompleteWithin.is, calendar, 'have it complete');
  owe(
    'placementPlan.complete',
    'The Placement Plan is complete.',
    planning.planCompleteWithin.source,
    plan.sum,
    plan.day,
  );
  const visit = within(home.startsOn, placement.firstVisit.within.is, calendar, 'visit');
  owe('visit.first', 'The child is visited.', placement.firstVisit.within.source, visit.sum, visit.day);

  const late = within(home.startsOn, placement.notices.within.is, calendar, 'give it');
  owe(
    'reg13.notices',
    'Written notice of the placement to everyone who is owed it. Leaving out a parent whom the notice would make a risk is decided with a reason.',
    placement.notices.within.source,
    home.emergency ? late.sum : BEFORE_THE_MOVE,
    home.emergency ? late.day : home.startsOn,
  );
  if (home.movesSchool) schoolDuty(schoolYear, home, profile, owe);
  if (home.atDistance) {
    const { is, source } = placement.outOfArea.atDistanceApprovedBy;
    owe(
      'reg11.approval',
      'A placement at a distance is approved by the Director of Children’s Services.',
      source,
      BEFORE_THE_MOVE,
      home.startsOn,
      is,
    );
  } else if (home.outOfArea) {
    const { is, source } = placement.outOfArea.approvedBy;
    owe('reg11.approval', 'A placement out of area is approved.', source, BEFORE_THE_MOVE, home.startsOn, is);
  }
  if (home.outOfArea || home.atDistance) {
    owe(
      'reg11.areaAuthority',
      'The authority of the area is told.',
      placement.outOfArea.approvedBy.source,
      BEFORE_THE_MOVE,
      home.startsOn,
    );
  }
  if (OTHER_ARRANGEMENTS.includes(home.setting)) {
    owe(
      'section22D.review',
      'The case is reviewed before the child moves to other arrangements.',
      'Section 22D, Children Act 1989',
      BEFORE_THE_MOVE,
      home.startsOn,
    );
  }
  return duties;
}

type Owe = (key: string, words: string, because: Citation, sum: string, due?: LocalDate, owner?: Role) => void;

/** In years 10 and 11 a move that upsets school needs approval; in an emergency school follows as soon as it can. */
function schoolDuty(schoolYear: number | undefined, home: NextHome, { placement }: Profile, owe: Owe): void {
  const { is, source } = placement.schoolMove.approvedBy;
  if (schoolYear !== undefined && KEY_STAGE_4.includes(schoolYear) && !home.emergency) {
    const words =
      'The move, which upsets schooling in year 10 or 11, is approved, after child, school and reviewing officer were asked.';
    owe('reg10.approval', words, source, BEFORE_THE_MOVE, home.startsOn, is);
  } else if (schoolYear === undefined) {
    owe(
      'reg10.schoolYear',
      'Which school year is the child in? In years 10 and 11 the move needs approval.',
      source,
      BEFORE_THE_MOVE,
      home.startsOn,
    );
  } else {
    owe('reg10.education', 'School is arranged, as soon as it can be.', source, 'As soon as it can be.', home.startsOn);
  }
}
