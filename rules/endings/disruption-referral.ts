import type { Ending, Placement } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { disruptionWindow } from '../meetings/disruption-window.ts';
import { meetingArranged, newMeeting } from '../meetings/new-meeting.ts';
import { obligationKey, obligationsOwed, placementFacts, settled } from '../obligations/owed.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import { stepId } from '../plan.ts';

type ReferralFacts = Facts<'circle' | 'hold'>;

/**
 * The referral: the organiser gets the meeting to arrange, the social worker is asked to propose the people. It begins now, so
 * under today's procedure.
 *
 * @source Warrington W-69, W-70 · Torbay T-54
 */
export function disruptionReferred(
  key: string,
  ending: Ending,
  placement: Placement,
  facts: ReferralFacts,
  calendar: WorkingCalendar,
): Pick<Effects, 'changes' | 'steps'> {
  const { todaysProcedure: procedure, supply, today, now } = facts;
  const window = disruptionWindow(ending.leftOn, placement, procedure, calendar);
  const meeting = newMeeting(
    {
      kind: 'disruption',
      about: ending.ref,
      handle: `disruption about ${ending.key}`,
      from: window.first,
      by: window.last,
      sum: window.sum,
      lengthMinutes: procedure.disruption.lengthMinutes.is,
      coordinatorRole: procedure.disruption.organiser.is,
    },
    placement,
    facts,
  );
  const owedFrom = {
    day: today,
    leftOn: ending.leftOn,
    ...placementFacts(placement),
    windowFrom: window.first,
    windowBy: window.last,
  };
  const drafts = obligationsStartedBy('disruption-required', owedFrom, procedure, calendar);
  const { circle, hold } = facts;
  const arranged = meetingArranged(key, meeting, { placement, circle, hold, before: [] }, facts);
  const by = { id: ending.reporterId, at: now };
  return {
    changes: [
      ...arranged.changes,
      ...REFERRED.map((kind) => settled(obligationKey(ending.ref, kind), by, meeting.ref)),
      ...obligationsOwed(drafts, { about: meeting.ref, placement, meeting }, supply),
    ],
    steps: [
      ...arranged.steps,
      {
        do: 'show-card',
        id: stepId(key, 'propose'),
        to: placement.socialWorkerId,
        card: 'draft-meeting',
        about: meeting.ref,
      },
    ],
  };
}

/** What is done once the meeting is asked for. */
const REFERRED = ['disruption.referral', 'disruption.decision'] as const;
