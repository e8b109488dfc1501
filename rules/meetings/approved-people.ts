import type { WorkingCalendar } from '../days.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, held, notYet, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { dayOfMeeting, owedFromMoment } from './owed-for-meeting.ts';
import { forEachChild } from './for-each-child.ts';
import { returnDay } from './return-day.ts';
import { canHappen } from './meeting-state.ts';
import { missingBefore, type MISSING_FACTS } from './what-is-missing.ts';

export interface ApproveInvitees {
  readonly meeting: string;
  readonly returnBy?: LocalDate | undefined;
}

const NO_DRAFT = 'This meeting is no draft any more: it is sent, or it was called off. Nothing was changed.';

/**
 * The chair settles who is asked and by which day questionnaires are back. Nothing leaves before.
 *
 * @source Warrington W-74, W-80; CF-05, CF-18
 */
export function approveInvitees(
  said: ApproveInvitees,
  facts: Facts<(typeof MISSING_FACTS)[number]>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting, actor, now, today } = facts;
  if (!canHappen(meeting, 'chair-settles-people')) return notYet(NO_DRAFT, 'CF-05');
  const missing = missingBefore('asking', facts, procedure);
  if (missing.length > 0)
    return notYet(`Before you approve: ${missing.map(({ what, inChat }) => inChat ?? what).join('; ')}.`);
  const meetingOn = dayOfMeeting(meeting);
  const day = said.returnBy ?? (meetingOn && returnDay(meetingOn, today, procedure, calendar).day);
  if (meetingOn === undefined || day === undefined || day >= meetingOn || day <= today)
    return notYet('The return day must be after today and before the meeting.', 'CF-18');
  if (meeting.state === 'approved' && meeting.approvedBy === actor.id && meeting.returnBy === day)
    return decided(undefined, ['CF-05']);
  const key = decisionKey(`${meeting.ref}/approved`, meeting, day, now);
  return decided(
    {
      key,
      about: meeting.about,
      changes: [
        changedRow('meetings', meeting.key, {
          approvedBy: actor.id,
          approvedAt: now,
          returnBy: day,
          state: 'approved',
        }),
        settled(
          obligationKey(meeting.ref, 'disruption.invitees-approved'),
          { id: actor.id, at: now },
          'the chair settled the people',
        ),
      ],
      steps: [
        {
          do: 'notify',
          id: stepId(key, 'send'),
          to: meeting.coordinatorId,
          activity: 'somethingWaits',
          about: meeting.ref,
        },
      ],
      did: 'approved the people',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['chair-approval', 'draft-meeting'] }],
    },
    ['Warrington W-80', 'CF-05'],
  );
}

export interface AskChair {
  readonly meeting: string;
}

/**
 * The organiser asks the chair to settle the people, once a day; the social worker's proposal is on the card. Nobody is asked while a
 * hold stops it.
 *
 * @source CF-05; E-01
 */
function askOwnChair(
  _said: AskChair,
  facts: Facts<'meeting' | 'placement' | 'obligations' | 'hold'>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting, obligations, hold, today, now } = facts;
  if (hold.stops) return held('E-01');
  if (!canHappen(meeting, 'chair-settles-people')) return notYet(NO_DRAFT, 'CF-05');
  const { chairId: to, ref } = meeting;
  // Another chair is asked about what is owed already.
  const owed = new Set<unknown>(obligations.map(({ key: one }) => one));
  if (to === undefined || meeting.startsAt === undefined)
    return notYet('Name the chair and choose a day first; then the chair can settle the people.', 'CF-05');
  const key = `${ref}/ask-chair-${to}-${today}`;
  return decided(
    {
      key,
      about: meeting.about,
      changes: [
        changedRow('meetings', meeting.key, { chairAskedAt: now }),
        ...(meeting.kind === 'disruption'
          ? owedFromMoment('invitees-proposed', meeting, facts, procedure, calendar).filter(
              (change) => !('create' in change && owed.has(change.row.key)),
            )
          : []),
      ],
      steps: [{ do: 'show-card', id: stepId(key, 'chair'), to, card: 'chair-approval', about: ref }],
      did: 'asked the chair to settle the people',
      didTo: ref,
      redraw: [{ about: ref, cards: ['draft-meeting'] }],
    },
    ['CF-05'],
  );
}

/** The same for a meeting that is for brothers and sisters: the chair settles each child’s people. @source E-30; Warrington W-80 */
export const askChair = forEachChild(askOwnChair, {
  of: (said, { ref: meeting }) => ({ ...said, meeting }),
  may: (_said, { may }) => may('arrange-meeting'),
});
