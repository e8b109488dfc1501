import type { Meeting } from '../case-records.ts';
import { decided, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { stepId, type CardName } from '../plan.ts';
import { roleName } from '../words/people.ts';
import { BECAUSE_OF_LEAVING, heirOf } from './passed-on.ts';

export interface PassOnMeeting {
  readonly meeting: string;
}

/** Whether a meeting that is not closed has an organiser who works here no more. */
export const needsNewOrganiser = (
  { coordinatorId, state }: Pick<Meeting, 'coordinatorId' | 'state'>,
  worksHere: (id: string) => boolean,
): boolean => state !== 'closed' && state !== 'cancelled' && !worksHere(coordinatorId);

/** Whether a meeting that is to come has a minute taker who works here no more. */
export const needsNewMinuteTaker = (
  { minuteTakerId, state }: Pick<Meeting, 'minuteTakerId' | 'state'>,
  worksHere: (id: string) => boolean,
): boolean => TO_COME.includes(state) && minuteTakerId !== undefined && !worksHere(minuteTakerId);

const TO_COME: readonly Meeting['state'][] = ['arranging', 'approved', 'sent'];

/** What a meeting has from whoever works here no more: its organiser, and who takes the minutes. */
export function passOnMeeting(_said: PassOnMeeting, facts: PassMeetingFacts): Decision<Effects | undefined> {
  const { meeting, supply } = facts;
  const worksHere = (id: string): boolean => supply.worker(id)?.active === true;
  if (needsNewOrganiser(meeting, worksHere)) return passOnToOrganiser(facts);
  return needsNewMinuteTaker(meeting, worksHere)
    ? decided(withoutMinuteTaker(facts), BECAUSE_OF_LEAVING)
    : decided(undefined, BECAUSE_OF_LEAVING);
}

export const PASS_MEETING_FACTS = ['meeting', 'placement', 'invitations'] as const;
type PassMeetingFacts = Facts<(typeof PASS_MEETING_FACTS)[number]>;

/** Nobody takes the minutes now: whoever arranges the meeting is told, and names another. @source CF-46; E-54 */
function withoutMinuteTaker({ meeting, invitations, today }: PassMeetingFacts): Effects {
  const { ref, coordinatorId: to, minuteTakerId = '' } = meeting;
  const plan = `${ref}/no-minute-taker-${today}-${minuteTakerId}`;
  const asked = invitations.find(({ part, person }) => part === 'minute-taker' && person === minuteTakerId);
  const nobody = {
    person: 'nobody-yet/minute-taker',
    personIs: 'nobody-yet',
    name: roleName('minute-taker'),
    way: 'none',
  } as const;
  return {
    key: plan,
    about: meeting.about,
    changes: [
      changedRow('meetings', meeting.key, { minuteTakerId: undefined }, { minuteTakerId }),
      ...(asked === undefined ? [] : [changedRow('invitations', asked.key, nobody, { person: minuteTakerId })]),
    ],
    steps: [{ do: 'show-card', id: stepId(plan, 'card'), to, card: cardOf(meeting), about: ref }],
    did: 'lost its minute taker, who works here no more',
    didTo: ref,
    redraw: [{ about: ref }],
  };
}

const cardOf = ({ state }: Meeting): CardName =>
  state === 'arranging' || state === 'approved' ? 'draft-meeting' : 'meeting-arranged';

/** A meeting whose organiser has left is arranged by a colleague with the same duty, of those whoever has fewest to arrange. */
function passOnToOrganiser(facts: PassMeetingFacts): Decision<Effects | undefined> {
  const { meeting, placement, today, supply, subjectIds } = facts;
  const before = supply.worker(meeting.coordinatorId);
  const colleagues = (before?.roles ?? [])
    .flatMap((role) => supply.holdersOf(role))
    .filter(({ id }) => !subjectIds.includes(id))
    .map((worker) => ({ worker, load: supply.meetingsToArrange(worker.id) }))
    .toSorted((one, other) => one.load - other.load);
  const to = colleagues[0]?.worker ?? heirOf('childs-social-worker', meeting.team, placement, facts);
  if (to === undefined) return decided(undefined, BECAUSE_OF_LEAVING);
  const plan = `${meeting.ref}/passed-on-${today}-${to.id}`;
  return decided(
    {
      key: plan,
      about: meeting.about,
      changes: [
        changedRow('meetings', meeting.key, { coordinatorId: to.id }, { coordinatorId: meeting.coordinatorId }),
      ],
      steps: [
        {
          do: 'show-card',
          id: stepId(plan, 'card'),
          to: to.id,
          card: cardOf(meeting),
          about: meeting.ref,
        },
      ],
      did: 'went on to a colleague who arranges it now',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref }],
    },
    BECAUSE_OF_LEAVING,
  );
}
