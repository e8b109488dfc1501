import type { Meeting } from '../case-records.ts';
import { dayOfTime } from '../written-times.ts';

/** Whether nothing was written where a reason is owed. */
export const isBlank = (words: string | undefined): boolean => words === undefined || words.trim() === '';

/** Whether the chosen day is outside the meeting's window and nobody has allowed it with a reason. @source domain §5.3 */
export function isOutsideUnallowed({
  startsAt,
  from,
  by,
  outOfWindowReason,
  outOfWindowBy,
}: Pick<Meeting, 'startsAt' | 'from' | 'by' | 'outOfWindowReason' | 'outOfWindowBy'>): boolean {
  if (startsAt === undefined) return false;
  const day = dayOfTime(startsAt);
  return (day < from || day > by) && (isBlank(outOfWindowReason) || outOfWindowBy === undefined);
}
