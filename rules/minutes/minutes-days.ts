import { type Deadline, withinSettled } from '../deadline.ts';
import type { WorkingCalendar } from '../days.ts';
import { decided, asking, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate, MeetingKind } from '../vocabulary.ts';

/** By when the minutes are drafted, approved and with everybody. */
export interface MinutesDays {
  readonly draftBy?: Deadline | undefined;
  readonly approveBy?: Deadline | undefined;
  readonly sendBy: Deadline;
}

/**
 * Written and sent within seven days: counted from the meeting, rolled back to a working day. For a disruption meeting the draft
 * and its approval come before.
 *
 * @source Torbay T-39, T-71; CF-14
 */
export function minutesDays(
  heldOn: LocalDate,
  kind: MeetingKind,
  { disruption, stability }: Pick<Profile, 'disruption' | 'stability'>,
  calendar: WorkingCalendar,
): Decision<MinutesDays> {
  if (kind === 'disruption') {
    const { draftWithin, approvedWithin, within: sentWithin } = disruption.minutes;
    const days = {
      draftBy: withinSettled(heldOn, draftWithin, calendar, 'draft them'),
      approveBy: withinSettled(heldOn, approvedWithin, calendar, 'approve them'),
      sendBy: withinSettled(heldOn, sentWithin, calendar, 'send them'),
    };
    return decided(
      days,
      [draftWithin.source, approvedWithin.source, sentWithin.source],
      [days.draftBy.sum, days.approveBy.sum, days.sendBy.sum],
    );
  }
  if (kind === 'stability') {
    const sendBy = withinSettled(heldOn, stability.minutes.within, calendar, 'send them');
    return decided({ sendBy }, [stability.minutes.within.source], [sendBy.sum]);
  }
  return asking({
    fact: 'sendBy',
    ask: 'By when are these minutes sent? The procedure gives no number for this meeting.',
    because: ['CF-14'],
  });
}
