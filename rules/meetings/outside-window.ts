import type { Meeting } from '../case-records.ts';
import type { Profile } from '../profile.ts';
import type { LocalTime } from '../vocabulary.ts';
import { listWords, momentWords } from '../words/dates.ts';
import { roleName } from '../words/people.ts';
import { isBlank } from './written-reason.ts';

export const isOutside = ({ from, by }: Pick<Meeting, 'from' | 'by'>, startsAt: LocalTime): boolean => {
  const day = startsAt.slice(0, 10);
  return day < from || day > by;
};

/** A meeting that is inside its window needs no reason; one that was given for another day does not stay with it. */
export const NO_REASON = {
  outOfWindowReason: undefined,
  outOfWindowBecause: undefined,
  outOfWindowBy: undefined,
} as const satisfies Partial<Meeting>;

/** Whom the procedure of this meeting names, in words: “the head of service”. */
export const allowsOutside = ({ kind }: Pick<Meeting, 'kind'>, procedure: Profile): string =>
  `the ${listWords(procedure[kind].outOfWindow.authorisedBy.is.map(roleName), 'or')}${mayWait(kind, procedure)}`;

/** What the procedure itself names as a reason to wait beyond its days. */
const mayWait = (kind: Meeting['kind'], { disruption: { pausedBy } }: Profile): string =>
  kind !== 'disruption' || pausedBy.length === 0
    ? ''
    : ` (the procedure lets it wait for a ${listWords(
        pausedBy.map(({ is }) => is),
        'or',
      )} in process: ${pausedBy.map(({ source }) => source).join('; ')})`;

/**
 * Why a day outside the window may not be chosen; undefined for whoever may agree to it and gives a reason.
 *
 * @source Warrington W-71, W-72; Torbay T-45; domain §5.3
 */
export function refusedOutside(
  startsAt: LocalTime,
  reason: string | undefined,
  mayAgree: boolean,
  whoAllows: string,
): string | undefined {
  const when = `${momentWords(startsAt)} is outside the window.`;
  if (!mayAgree)
    return `${when} It can be agreed by ${whoAllows}, who chooses the day on this meeting’s page, with a reason.`;
  return isBlank(reason) ? `${when} Say why it may be held then.` : undefined;
}
