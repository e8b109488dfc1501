import type { Ending, Placement } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { titleOf } from '../obligations/catalogue.ts';
import { type DraftObligation, obligationsStartedBy } from '../obligations/started-by.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { type HomeBefore, nextHomeDuties, type NextHome } from './next-home.ts';

/** One thing that the law asks at an ending, with its words. */
export interface EndingDuty extends DraftObligation {
  readonly words: string;
}

export interface EndingToCheck {
  readonly placement: HomeBefore & Pick<Placement, 'outOfArea'>;
  readonly route: Ending['route'];
  readonly leftOn: LocalDate;
  readonly nextHome?: NextHome | undefined;
}

const REGULATION = 'Regulation 14, Care Planning Regulations 2010';

/**
 * What the law asks when a placement ends, whatever is decided about a disruption meeting: the lines of the catalogue that are
 * law. A placement is ended only after a review; where someone is at immediate risk it is ended at once and the rest follows as
 * soon as it can. After an adoption order and for an adult the regulation asks
 * nothing; where the child moves to other arrangements, a review under section 22D takes its place.
 *
 * @source regulations 9, 10, 11, 13, 14, 28, Care Planning Regulations 2010; Warrington W-17, W-18, W-67, W-68; E-43, E-48, E-51
 */
export function endingDuties(
  { placement, route, leftOn, nextHome }: EndingToCheck,
  profile: Profile,
  calendar: WorkingCalendar,
): Decision<readonly EndingDuty[]> {
  const facts = { ...placement, route, day: leftOn, leftOn, endsOn: leftOn, nextSetting: nextHome?.setting };
  const atTheEnding = obligationsStartedBy('placement-ended', facts, profile, calendar).filter(isLaw);
  if (atTheEnding.some(({ kind }) => kind === 'ending.route')) {
    return asking({
      fact: 'route',
      ask: 'Was the placement ended after a review, or at once because someone was at immediate risk of serious harm?',
      because: [REGULATION],
    });
  }
  const next = nextHome === undefined ? [] : nextHomeDuties(placement, nextHome, leftOn, profile, calendar);
  const all = [...atTheEnding, ...next].map((draft) => ({ ...draft, words: titleOf(draft.kind) }));
  return decided(all, [...new Set(all.flatMap(({ because }) => because))]);
}

const isLaw = ({ force }: DraftObligation): boolean => force === 'law';
