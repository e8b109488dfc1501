import type { Meeting } from '../case-records.ts';
import type { LocalTime } from '../vocabulary.ts';
import { momentWords } from '../words/dates.ts';
import { isBlank } from './written-reason.ts';

export const isOutside = ({ from, by }: Pick<Meeting, 'from' | 'by'>, startsAt: LocalTime): boolean => {
  const day = startsAt.slice(0, 10);
  return day < from || day > by;
};

/**
 * Why a day outside the window may not be chosen; undefined for whoever may agree to it and gives a reason.
 *
 * @source Warrington W-71, W-72; Torbay T-45; domain §5.3
 */
export function refusedOutside(startsAt: LocalTime, reason: string | undefined, mayAgree: boolean): string | undefined {
  const when = `${momentWords(startsAt)} is outside the window.`;
  if (!mayAgree)
    return `${when} The Safeguarding Unit manager or the head of service can agree to it: they choose the day on this meeting’s page, with a reason.`;
  return isBlank(reason) ? `${when} Say why it may be held then.` : undefined;
}
