import type { Placement } from '../case-records.ts';
import { ageOn } from '../meetings/placement-kinds.ts';
import type { LocalDate, Setting } from '../vocabulary.ts';
import { longDate } from '../words/dates.ts';

/** What of a placement says whether the law on looked-after children bites. */
export type WhoLivesWhere = Pick<Placement, 'setting' | 'bornOn'>;

const OUTSIDE_REGULATION: readonly Setting[] = ['with-parents', 'adoption-after-order'];
const ADULT_AT = 18;

/** Whether the young person was 18 or older on that day; an unknown birthday makes nobody an adult. @source E-50, E-51 */
export const isAdult = ({ bornOn }: Pick<Placement, 'bornOn'>, on: LocalDate): boolean =>
  bornOn !== undefined && ageOn(bornOn, on) >= ADULT_AT;

/** Whether this is a child whom the council looks after, with an independent reviewing officer. @source E-48, E-51 */
export const isLookedAfter = (child: WhoLivesWhere, on: LocalDate): boolean =>
  child.setting !== 'adoption-after-order' && !isAdult(child, on);

/** Whether regulation 14 bites: not after an adoption order, not where the child lives with parents, not for an adult. */
export const isRegulatedEnding = (child: WhoLivesWhere, on: LocalDate): boolean =>
  !OUTSIDE_REGULATION.includes(child.setting) && !isAdult(child, on);

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
  const birthday: LocalDate = bornOn.endsWith('-02-29') ? `${year}-03-01` : (`${year}${bornOn.slice(4)}` as LocalDate);
  return birthday > leftOn && birthday <= last ? birthday : undefined;
}

/** What the birthday changes, in a sentence or two for whoever prepares the meeting. @source E-51 */
export const turning18Words = (birthday: LocalDate): string =>
  `The young person turns 18 on ${longDate(birthday)}, inside the window. From then on their own consent decides who is invited and told, their personal adviser takes over, and the independent reviewing officer’s part ends; the window stays (E-51).`;
