import type { Placement } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { around, limitWords, windowBetween, type Window } from '../deadline.ts';
import { lineFor } from '../endings/ending-kinds.ts';
import { shortDate } from '../words/dates.ts';
import { profileFor } from '../profile-choice.ts';
import type { KindOfEnding, Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { whoseSum } from '../words/not-stated.ts';

/**
 * First and last usable day of the disruption meeting, counted from the day of disruption; both ends usable. Where the procedure
 * only says about when, the target is beside them.
 *
 * @source Warrington W-66, W-71, W-72; CF-07, CF-08; rulings CF-08
 */
export function disruptionWindow(
  leftOn: LocalDate,
  placement: KindOfEnding,
  profile: Profile,
  calendar: WorkingCalendar,
): Window {
  const settled = profileFor(profile, placement).disruption.window;
  const window = windowBetween(leftOn, settled.is, calendar);
  const sum = whoseSum(window.sum, settled);
  const aimedAt = lineFor(profile.disruption.targets, placement);
  if (aimedAt === undefined) return { ...window, sum };
  const target = around(leftOn, aimedAt.is.around, calendar);
  const about = `About ${limitWords(aimedAt.is.around)} from ${shortDate(leftOn)}: ${target.words}`;
  return { ...window, target, sum: `${about}. ${sum}` };
}

/**
 * The weeks in which the meeting is best held, or the days beside the target. A suggestion, inside the window; none where nobody
 * says one.
 *
 * @source domain §5.3
 */
export function bestWeeks(
  leftOn: LocalDate,
  placement: KindOfEnding,
  profile: Profile,
  calendar: WorkingCalendar,
): Window | undefined {
  const { aim, window, targets } = profileFor(profile, placement).disruption;
  const aimedAt = lineFor(targets, placement);
  if (aimedAt !== undefined) {
    const { nearestBefore: first, nearestAfter: last, day, words } = around(leftOn, aimedAt.is.around, calendar);
    return { first, last, opens: day, closes: day, sum: words, warnings: [] };
  }
  if (aim.notStated === true || aim.source === window.source) return undefined;
  return windowBetween(leftOn, aim.is, calendar);
}

/**
 * The law's own clock before an adoption order: the child's case is reviewed after the child was returned. It never stands in
 * for the meeting, nor the meeting for it. Undefined for every other placement.
 *
 * @source Regulation 36(10), Adoption Agencies Regulations 2005; CF-08; Warrington W-67
 */
export const adoptionReviewWindow = (
  returnedOn: LocalDate,
  { setting }: Pick<Placement, 'setting'>,
  { adoption }: Pick<Profile, 'adoption'>,
  calendar: WorkingCalendar,
): Window | undefined =>
  setting === 'adoption-before-order' ? windowBetween(returnedOn, adoption.beforeOrder.review.is, calendar) : undefined;

/** The days that several windows share: for brothers and sisters who left on different days. @source E-31 */
export function sharedDays(
  windows: readonly Pick<Window, 'first' | 'last'>[],
): { readonly first: LocalDate; readonly last: LocalDate } | undefined {
  const [one, ...others] = windows;
  if (one === undefined) return undefined;
  const first = others.reduce((latest, window) => (window.first > latest ? window.first : latest), one.first);
  const last = others.reduce((earliest, window) => (window.last < earliest ? window.last : earliest), one.last);
  return first <= last ? { first, last } : undefined;
}
