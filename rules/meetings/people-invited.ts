import { inCaseOfMeeting } from '../case-of.ts';
import type { Invitation, Meeting, Placement } from '../case-records.ts';
import { changedRow, newRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey } from '../obligations/owed.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { LocalTime } from '../vocabulary.ts';
import { momentWords } from '../words/dates.ts';
import { childFacingMeetingName } from '../words/procedure.ts';
import { dayOfTime } from '../written-times.ts';
import { laterSittings } from './missing-sittings.ts';

type Invited = Pick<Effects, 'changes' | 'steps'>;
type InviteFacts = Facts<'meeting' | 'placement' | 'sittings'>;

/** Each in their own way: a card in Teams, a letter by mail, a task to a worker for everyone else; the child is always a task. */
export function peopleInvited(
  plan: string,
  coming: readonly Invitation[],
  facts: InviteFacts,
  procedure: Profile,
): Invited {
  const each = coming.map((one) => invited(plan, one, facts, procedure));
  return { changes: each.flatMap(({ changes }) => changes), steps: each.flatMap(({ steps }) => steps) };
}

function invited(plan: string, invitation: Invitation, facts: InviteFacts, procedure: Profile): Invited {
  const { key: about, person, personIs, part, way } = invitation;
  const { meeting } = facts;
  if (personIs === 'worker' && (person === meeting.minuteTakerId || person === meeting.chairId))
    return { changes: [changedRow('invitations', about, { delivery: 'sent', sentAt: facts.now })], steps: [] };
  if (personIs === 'worker') {
    const id = stepId(plan, `invite-${person}-${part}`);
    return { changes: [], steps: [{ do: 'show-card', id, to: person, card: 'meeting-invitation', about }] };
  }
  if (personIs === 'circle' && way === 'mail') {
    const id = stepId(plan, `letter-${person}`);
    return { changes: [], steps: [{ do: 'send-letter', id, to: person, letter: 'invitation', about: meeting.ref }] };
  }
  return taskToInvite(plan, invitation, facts, procedure);
}

function taskToInvite(
  plan: string,
  invitation: Invitation,
  { meeting, placement, sittings }: InviteFacts,
  procedure: Profile,
): Invited {
  const { person, part, workerId, because, sitting } = invitation;
  const to = workerId ?? placement.socialWorkerId;
  const key = obligationKey(meeting.ref, 'meeting.invite', person);
  const own = sitting <= 1 ? meeting.startsAt : sittings.find(({ number }) => number === sitting)?.startsAt;
  const task = newRow('obligations', {
    key,
    kind: part === 'child' ? 'meeting.invite-child' : 'meeting.invite-by-worker',
    about: meeting.ref,
    ...inCaseOfMeeting(meeting),
    team: meeting.team,
    ownerRole: 'childs-social-worker',
    ownerId: to,
    startsOn: meeting.from,
    due: own && dayOfTime(own),
    sum: [
      `Before the meeting, as soon as you can.${ownHour(invitation, meeting, own)}`,
      ...(part === 'child' ? [`To the child it is called “${childFacingMeetingName(meeting.kind, procedure)}”.`] : []),
    ].join(' '),
    force: 'procedure',
    because,
    level: 0,
  });
  return {
    changes: [task, changedRow('invitations', invitation.key, { delivery: 'task' })],
    steps: [{ do: 'show-card', id: stepId(plan, `task-${person}`), to, card: 'task', about: key }],
  };
}

/** Whoever comes later than the others is told their own hour. @source Torbay T-22 */
const ownHour = ({ sitting }: Invitation, { format }: Meeting, own: LocalTime | undefined): string =>
  sitting > 1 && own !== undefined
    ? ` They come to the ${format === 'two-part' ? 'second part' : 'sitting'} on ${momentWords(own)}.`
    : '';

/** Each later sitting has an event of its own; two parts of one meeting are one event. @source CF-51 */
export const laterEvents = (
  plan: string,
  { ref, format }: Meeting,
  invitations: readonly Invitation[],
): readonly Step[] =>
  format === 'two-part'
    ? []
    : laterSittings(invitations).map((sitting) => ({
        do: 'hold-in-diaries',
        id: stepId(plan, `diaries-${sitting}`),
        meeting: ref,
        sitting,
      }));

/** The reviewing officer is told of the booking, invited or not. @source CF-25 */
export function reviewingOfficerTold(
  plan: string,
  { ref }: Meeting,
  { independentReviewingOfficerId: to }: Placement,
  coming: readonly Invitation[],
): readonly Step[] {
  if (to === undefined || coming.some(({ person }) => person === to)) return [];
  return [{ do: 'show-card', id: stepId(plan, 'tell-iro'), to, card: 'episode-told', about: ref }];
}
