import type { Meeting } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { Profile } from '../profile.ts';
import type { MissingView } from '../views/meeting.ts';
import type { LocalDate } from '../vocabulary.ts';
import { nextReviewOf } from './attendance.ts';

/** By when the next stability meeting is held, as the procedure says, and in words how it is counted. @source Torbay T-35; CF-33 */
export const nextReviewBy = (heldOn: LocalDate, { stability }: Pick<Profile, 'stability'>, calendar: WorkingCalendar) =>
  nextReviewOf({ heldOn, childHasLeft: false }, stability.followUp.within, calendar).by;

/**
 * A review may be later than the procedure says; then the record says why.
 *
 * @source Torbay T-35; ruling CF-33
 */
export function nextTooLate(
  { kind, nextOn: recorded }: Pick<Meeting, 'kind' | 'nextOn'>,
  said: {
    readonly heldOn: LocalDate;
    readonly nextOn?: LocalDate | undefined;
    readonly nextReason?: string | undefined;
  },
  { stability }: Pick<Profile, 'stability'>,
  calendar: WorkingCalendar,
): readonly MissingView[] {
  const { heldOn, nextOn, nextReason } = said;
  if (kind !== 'stability' || nextOn === undefined || nextOn === recorded || !isBlank(nextReason)) return [];
  const { within } = stability.followUp;
  const { warning } = nextReviewOf({ heldOn, nextOn, childHasLeft: false }, within, calendar);
  return warning === undefined
    ? []
    : [
        {
          what: 'why the next meeting is later than the procedure says',
          who: 'The chair',
          because: [within.source],
          settledBy: 'next',
        },
      ];
}
