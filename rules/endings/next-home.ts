import type { Placement } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { type DraftObligation, obligationsStartedBy } from '../obligations/started-by.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate, Provider, Setting } from '../vocabulary.ts';
import { isRegulatedEnding } from './regulated.ts';

/** Where the child moves to. */
export interface NextHome {
  readonly setting: Setting;
  /** Who provides it; undefined where nobody said. */
  readonly provider?: Provider | undefined;
  readonly startsOn: LocalDate;
  /** Made in an emergency: notices and school arrangements may follow. */
  readonly emergency: boolean;
  /** Whether the move upsets school; undefined where nobody knows yet, which counts as if it might. */
  readonly movesSchool?: boolean | undefined;
  readonly outOfArea: boolean;
  /** Neither in our area nor in one that borders on it. */
  readonly atDistance: boolean;
}

/** The child, and the home that they left. */
export type HomeBefore = Pick<Placement, 'setting' | 'provider' | 'schoolYear' | 'bornOn'> &
  Partial<Pick<Placement, 'legalStatus'>>;

const OF_A_MOVE = ['placement-matched', 'move-proposed', 'placement-started'] as const;

/**
 * What the law asks of the next placement: Placement Plan, notices, first visit, and where they bite school and area.
 *
 * @param on the day on which it is asked: what was due before counts as due on this day
 * @source regulations 9, 10, 11, 13, 28, Care Planning Regulations 2010; section 22D, Children Act 1989; Warrington W-17, W-18
 */
export function nextHomeDuties(
  left: HomeBefore,
  home: NextHome,
  on: LocalDate,
  profile: Profile,
  calendar: WorkingCalendar,
): readonly DraftObligation[] {
  const facts = {
    ...left,
    ...home,
    // The home that was left says nothing about who provides the next one.
    provider: home.provider ?? 'none',
    outOfArea: home.outOfArea || home.atDistance,
    placementStartsOn: home.startsOn,
    leavesRegulated: isRegulatedEnding(left, on),
  };
  return OF_A_MOVE.flatMap((moment) =>
    obligationsStartedBy(
      moment,
      { ...facts, day: moment === 'placement-started' ? home.startsOn : on },
      profile,
      calendar,
    ),
  ).filter(({ force }) => force === 'law');
}
