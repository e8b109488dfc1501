import type { Placement } from '../case-records.ts';
import { localDate } from '../day-number.ts';
import { ageOn } from '../meetings/placement-kinds.ts';
import type { EndingRoute, LegalStatus, LocalDate, Setting } from '../vocabulary.ts';
import { longDate } from '../words/dates.ts';

/** What of a placement says whether the law on looked-after children bites. */
export type WhoLivesWhere = Pick<Placement, 'setting' | 'bornOn'> & {
  /** Undefined where nobody said; then a child with parents counts as one in care. */
  readonly legalStatus?: LegalStatus | undefined;
};

/** Homes that are no foster home, no children's home and no relative's. @source section 22C(6)(d), Children Act 1989 */
const OTHER_ARRANGEMENTS: readonly Setting[] = ['supported-accommodation', 'other'];
const ADULT_AT = 18;

/** Whether the young person was 18 or older on that day; an unknown birthday makes nobody an adult. @source E-50, E-51 */
export const isAdult = ({ bornOn }: Pick<Placement, 'bornOn'>, on: LocalDate): boolean =>
  bornOn !== undefined && ageOn(bornOn, on) >= ADULT_AT;

/** Whether this is a child whom the council looks after, with an independent reviewing officer. @source E-48, E-51 */
export const isLookedAfter = (child: WhoLivesWhere, on: LocalDate): boolean =>
  child.setting !== 'adoption-after-order' && !isAdult(child, on);

/**
 * Whether this is a placement whose ending regulation 14 governs: any home of a looked-after child, also with parents where the
 * child is in care. Not after an adoption order, not for an adult, not with parents who were asked for accommodation only.
 *
 * @source regulation 14 and section 22C(2), Children Act 1989
 */
export const isRegulatedEnding = (child: WhoLivesWhere, on: LocalDate): boolean =>
  isLookedAfter(child, on) && !(child.setting === 'with-parents' && child.legalStatus === 'section-20');

/** Whether the home is one of the other arrangements, for which a review under section 22D takes the place of regulation 14. */
export const isOtherArrangements = (setting: Setting): boolean => OTHER_ARRANGEMENTS.includes(setting);

/** Whether regulation 14 leaves out an ending of this kind. @source regulation 14(5), Care Planning Regulations 2010 */
export const isLeftOutOf14 = ({
  route,
  nextSetting,
}: {
  readonly route?: EndingRoute | undefined;
  readonly nextSetting?: Setting | undefined;
}): boolean => route === 'short-approval' || (nextSetting !== undefined && isOtherArrangements(nextSetting));

/**
 * The eighteenth birthday, where it falls after the ending and no later than the last day of the meeting’s window: from then on
 * their own consent decides. Born on 29 February, it is 1 March.
 *
 * @source E-51
 */
export function turns18Within(
  { bornOn }: Pick<Placement, 'bornOn'>,
  leftOn: LocalDate,
  last: LocalDate,
): LocalDate | undefined {
  if (bornOn === undefined) return undefined;
  const year = Number(bornOn.slice(0, 4)) + ADULT_AT;
  // Eighteen years after a leap year there is no 29 February.
  const birthday: LocalDate = bornOn.endsWith('-02-29') ? `${year}-03-01` : localDate(`${year}${bornOn.slice(4)}`);
  return birthday > leftOn && birthday <= last ? birthday : undefined;
}

/** What the birthday changes, in a sentence or two for whoever prepares the meeting. @source E-51 */
export const turning18Words = (birthday: LocalDate): string =>
  `The young person turns 18 on ${longDate(birthday)}, inside the window. From then on their own consent decides who is invited and told, their personal adviser takes over, and the independent reviewing officer’s part ends; the window stays (E-51).`;
