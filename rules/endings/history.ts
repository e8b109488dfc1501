import type { Ending, Placement } from '../case-records.ts';
import { addMonths } from '../days.ts';
import type { Facts } from '../facts.ts';
import { homesBetween, spellsOf } from '../learning/home-spells.ts';
import { summaryYearOf } from '../learning/summary.ts';
import { surroundingsOf } from '../meetings/placement-kinds.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import type { EndingFacts } from './ending-rules.ts';
import { withNotice } from './with-notice.ts';

export const HISTORY_FACTS = ['childEndings', 'childPlacements', 'homeEndings', 'notices', 'endingAccounts'] as const;
type HistoryFacts = Pick<Facts<(typeof HISTORY_FACTS)[number]>, (typeof HISTORY_FACTS)[number]>;

type History = Pick<
  EndingFacts,
  | 'placedOn'
  | 'unplannedEndingsIn12Months'
  | 'earlierUnplannedEndings'
  | 'placementsThisYear'
  | 'carersUnplannedEndings'
  | 'carersEarlierEndings'
  | 'withoutNotice'
  | 'endedBy'
>;

/**
 * What the register and the endings before this one say: unplanned endings of the child in the twelve months up to it, homes in the
 * council's year, and unplanned endings with these carers. This one counts where it is unplanned; what came after it does not. A
 * residential home has no carers of its own. Who ended it, and whether with notice, as the account and the notices have it.
 *
 * @source CF-09; domain §6.10, §7.1
 */
export function historyOf(
  { leftOn, inCarePlan }: Pick<Ending, 'leftOn' | 'inCarePlan'>,
  placement: Placement,
  { childEndings, childPlacements, homeEndings, notices, endingAccounts }: HistoryFacts,
  procedure: Profile,
): History {
  const ownOne = inCarePlan === 'no' ? 1 : 0;
  const earlier = unplannedBefore(childEndings, placement, leftOn);
  const year = summaryYearOf(leftOn, procedure);
  const homes = homesBetween(spellsOf(childPlacements), year.from, leftOn);
  const hasCarers = ['foster', 'adoption'].includes(surroundingsOf(placement));
  const withCarers = hasCarers ? unplannedBefore(homeEndings, placement, leftOn) : undefined;
  const account = endingAccounts.at(-1);
  const notice = withNotice(notices, leftOn, account).is;
  return {
    placedOn: placement.startedOn,
    earlierUnplannedEndings: earlier,
    unplannedEndingsIn12Months: earlier.filter((day) => addMonths(day, 12) > leftOn).length + ownOne,
    placementsThisYear: homes.length,
    carersEarlierEndings: withCarers,
    carersUnplannedEndings: withCarers === undefined ? undefined : withCarers.length + ownOne,
    withoutNotice: notice === 'not-known' ? undefined : notice === 'no',
    endedBy: account === undefined || account.endedBy === 'not-known' ? undefined : account.endedBy,
  };
}

/** The days of the unplanned endings of other placements until that day, oldest first. */
const unplannedBefore = (endings: readonly Ending[], { key }: Placement, until: LocalDate): readonly LocalDate[] =>
  endings
    .filter(({ placement, inCarePlan, leftOn }) => placement !== key && inCarePlan === 'no' && leftOn <= until)
    .map(({ leftOn }) => leftOn)
    .sort();
