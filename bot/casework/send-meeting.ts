import {
  childFacingMeetingName,
  momentWords,
  obligationsStartedBy,
  stepId,
  type Invitation,
  type LocalDate,
  type Meeting,
  type MeetingKind,
  type Moment,
  type Placement,
  type Step,
  type Profile,
} from '#rules';
import type { Changed, Refused } from './allocate-chair.ts';
import { invitationsTo, meetingCalled, placementAt } from './find-case.ts';
import { keepPlan } from './keep-plan.ts';
import { mayThey } from './may-they.ts';
import { obligationKey, oweSteps, placementFacts } from './owe.ts';
import { questionnaireSteps } from './ask-for-views.ts';
import { procedureOf } from './procedure-of.ts';
import { asInSitting, laterSittings } from './sittings.ts';
import { redrawCards } from './show-card.ts';
import type { Kept, World } from './world.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** The organiser sends: diaries, cards, letters and tasks follow as one plan. */
export async function sendInvitations(who: string, ref: string, world: World): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.row.placement, world);
  await mayThey(who, 'send-invitations', { meeting: meeting.row, placement }, world);
  return sendMeeting(meeting, who, world);
}

/** Sends a meeting whose draft is settled. Sent twice, it is sent once: the plan is named after meeting and time. */
export async function sendMeeting(meeting: Kept<Meeting>, who: string, world: World): Promise<Changed | Refused> {
  if (meeting.row.state !== 'arranging' && meeting.row.state !== 'approved')
    return { is: 'changed', meeting: meeting.row };
  const missing = await whatIsMissing(meeting.row, world);
  if (missing.length > 0)
    return { is: 'refused', words: `Still missing: ${missing.map(({ what }) => what).join('; ')}.` };
  const { row: placement } = await placementAt(meeting.row.placement, world);
  const id = await planToSend(meeting.row, world);
  await keepPlan({ id, about: meeting.row.ref, steps: await stepsToSend(id, meeting.row, placement, world) }, world);
  const changed = await world.records.meetings.change(meeting, { state: 'sending', trouble: undefined });
  await world.records.audit(meeting.row.about, `sent-${id}`, {
    at: world.now(),
    actor: who,
    did: 'sent the invitations',
    about: meeting.row.ref,
  });
  redrawCards(meeting.row.ref, world, ['draft-meeting', 'worker-consent', 'chair-approval']);
  return { is: 'changed', meeting: changed.row };
}

/** Named after meeting and time, and how often that failed for want of Teams: two who press “Send” at once send once. */
async function planToSend({ ref, startsAt }: Meeting, { records }: World): Promise<string> {
  const failed = (await records.plans.where({ about: ref })).filter(({ row }) =>
    Object.values(row.done).includes('cannot-meet-online'),
  ).length;
  return `${ref}/send-${startsAt ?? ''}${failed === 0 ? '' : `-again-${failed}`}`;
}

async function stepsToSend(id: string, meeting: Meeting, placement: Placement, world: World): Promise<readonly Step[]> {
  const invitations = (await invitationsTo(meeting.ref, world)).map(({ row }) => row);
  const coming = invitations.filter(
    ({ decision, personIs }) => personIs !== 'nobody-yet' && (decision === 'invite' || decision === 'separate'),
  );
  const facts = {
    day: world.today(),
    ...placementFacts(placement),
    urgent: meeting.kind === 'stability',
    meetingOn: meeting.startsAt?.slice(0, 10) as LocalDate,
    returnBy: meeting.returnBy,
  };
  const calendar = await world.workingDays();
  const procedure = await procedureOf(meeting, world);
  const drafts = BOOKED[meeting.kind].flatMap((moment) => obligationsStartedBy(moment, facts, procedure, calendar));
  const doneAtOnce = drafts
    .filter(({ kind }) => DONE_BY_SENDING.test(kind))
    .map(({ kind }) => obligationKey(meeting.ref, kind));
  return [
    { do: 'hold-in-diaries', id: stepId(id, 'diaries'), meeting: meeting.ref },
    { do: 'set-meeting-options', id: stepId(id, 'options'), meeting: meeting.ref },
    ...sittingSteps(id, meeting, invitations),
    { do: 'count-days-anew', id: stepId(id, 'days'), meeting: meeting.ref },
    ...(await oweSteps(id, drafts, { about: meeting.ref, placement, meeting }, world)),
    ...settleBooking(id, meeting, [...(await doneBySending(meeting, world)), ...doneAtOnce]),
    ...(
      await Promise.all(
        coming.map(async (invitation) =>
          stepsToInvite(id, invitation, await asInSitting(meeting, invitation.sitting, world), placement, procedure),
        ),
      )
    ).flat(),
    ...questionnaireSteps(id, meeting, invitations),
    ...whoRunsIt(meeting).map((to): Step => ({
      do: 'show-card',
      id: stepId(id, `arranged-${to}`),
      to,
      card: 'meeting-arranged',
      about: meeting.ref,
    })),
    ...tellIro(id, meeting, placement, coming),
  ];
}

/** Each later sitting has an event of its own; two parts of one meeting are one event. @source CF-51 */
const sittingSteps = (id: string, { ref, format }: Meeting, invitations: readonly Invitation[]): readonly Step[] =>
  format === 'two-part'
    ? []
    : laterSittings(invitations).map((sitting) => ({
        do: 'hold-in-diaries',
        id: stepId(id, `diaries-${sitting}`),
        meeting: ref,
        sitting,
      }));

/** Those who run the meeting see all of it: who answered, who could not be reached. */
const whoRunsIt = ({ coordinatorId, chairId, minuteTakerId }: Meeting): readonly string[] => [
  ...new Set([coordinatorId, chairId, minuteTakerId].filter((id) => id !== undefined)),
];

const settleBooking = (id: string, meeting: Meeting, debts: readonly string[]): readonly Step[] =>
  debts.map((key) => ({
    do: 'settle-debt',
    id: stepId(id, key),
    obligation: key,
    by: meeting.coordinatorId,
    note: meeting.ref,
  }));

/** What is done once a meeting is sent: it has a chair, a minute taker, a day, people, and it is booked. */
const DONE_BY_SENDING =
  /^(stability|disruption)\.(book|chair|minute-taker|date|invite|invitations|questionnaires|invitees-proposed|invitees-approved|parents-decision|tell-independent-reviewing-officer)$/;

async function doneBySending(meeting: Meeting, world: World): Promise<readonly string[]> {
  const owed = [
    ...(await world.records.obligations.where({ about: meeting.about })),
    ...(await world.records.obligations.where({ about: meeting.ref })),
  ];
  return owed.filter(({ row }) => row.doneAt === undefined && DONE_BY_SENDING.test(row.kind)).map(({ row }) => row.key);
}

/** What is owed from the moment at which a meeting of this kind is sent. */
const BOOKED = {
  planning: [],
  support: [],
  stability: ['stability-booked'],
  disruption: ['disruption-dated', 'invitees-approved', 'invitations-sent'],
} as const satisfies Record<MeetingKind, readonly Moment[]>;

/** Cards to those in Teams, letters to those with mail, a task to a worker for everyone else; the child is always a task. */
function stepsToInvite(
  id: string,
  invitation: Invitation,
  meeting: Meeting,
  placement: Placement,
  procedure: Profile,
): readonly Step[] {
  const { person, personIs, part, way } = invitation;
  const about = invitation.key;
  if (personIs === 'worker' && (person === meeting.minuteTakerId || person === meeting.chairId))
    return [{ do: 'mark-invitation', id: stepId(id, `runs-${person}`), invitation: about, delivery: 'sent' }];
  if (personIs === 'worker')
    return [
      { do: 'show-card', id: stepId(id, `invite-${person}-${part}`), to: person, card: 'meeting-invitation', about },
    ];
  if (personIs === 'circle' && way === 'mail')
    return [
      { do: 'send-letter', id: stepId(id, `letter-${person}`), to: person, letter: 'invitation', about: meeting.ref },
    ];
  const worker = invitation.workerId ?? placement.socialWorkerId;
  return [
    {
      do: 'owe',
      id: stepId(id, `ask-${person}`),
      obligation: {
        key: obligationKey(meeting.ref, 'meeting.invite', person),
        kind: part === 'child' ? 'meeting.invite-child' : 'meeting.invite-by-worker',
        about: meeting.ref,
        childRef: meeting.childRef,
        team: meeting.team,
        ownerRole: 'childs-social-worker',
        ownerId: worker,
        startsOn: meeting.from,
        due: meeting.startsAt?.slice(0, 10) as LocalDate,
        sum: `${taskSum(invitation, meeting)}${part === 'child' ? ` To the child it is called “${childFacingMeetingName(meeting.kind, procedure)}”.` : ''}`,
        force: 'procedure',
        because: invitation.because,
      },
    },
    { do: 'mark-invitation', id: stepId(id, `asked-${person}`), invitation: about, delivery: 'task' },
    {
      do: 'show-card',
      id: stepId(id, `task-${person}`),
      to: worker,
      card: 'task',
      about: obligationKey(meeting.ref, 'meeting.invite', person),
    },
  ];
}

/** Whoever comes later than the others is told their own hour. @source Torbay T-22 */
const taskSum = ({ sitting }: Invitation, { startsAt, format }: Meeting): string =>
  `Before the meeting, as soon as you can.${sitting > 1 && startsAt !== undefined ? ` They come to the ${format === 'two-part' ? 'second part' : 'sitting'} on ${momentWords(startsAt)}.` : ''}`;

/** The reviewing officer is told of the booking, invited or not. @source CF-25 */
function tellIro(
  id: string,
  meeting: Meeting,
  { independentReviewingOfficerId }: Placement,
  coming: readonly Invitation[],
): readonly Step[] {
  const iro = independentReviewingOfficerId;
  if (iro === undefined || coming.some(({ person }) => person === iro)) return [];
  return [{ do: 'show-card', id: stepId(id, 'tell-iro'), to: iro, card: 'episode-told', about: meeting.ref }];
}
