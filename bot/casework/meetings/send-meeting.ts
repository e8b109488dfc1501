import {
  canHappen,
  childFacingMeetingName,
  dayOfTime,
  inCaseOfMeeting,
  laterSittings,
  momentWords,
  obligationKey,
  obligationsStartedBy,
  placementFacts,
  questionnaireSteps,
  stepId,
  type Invitation,
  type Meeting,
  type MeetingKind,
  type Moment,
  type Placement,
  type Step,
  type Profile,
} from '#rules';
import type { Changed, Refused } from './allocate-chair.ts';
import { invitationsTo, meetingCalled, placementAt } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { oweSteps } from '../obligations/owe.ts';
import { procedureOf } from '../procedure-of.ts';
import { asInSitting } from './sittings.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Saved, Ports } from '../ports.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** The organiser sends: diaries, cards, letters and tasks follow as one plan. */
export async function sendInvitations(who: string, ref: string, ports: Ports): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  await mayThey(who, 'send-invitations', { meeting: meeting.row, placement }, ports);
  return sendMeeting(meeting, who, ports);
}

/** Sends a meeting whose draft is settled. Sent twice, it is sent once: the plan is named after meeting and time. */
export async function sendMeeting(meeting: Saved<Meeting>, who: string, ports: Ports): Promise<Changed | Refused> {
  if (!canHappen(meeting.row, 'send')) return { is: 'changed', meeting: meeting.row };
  const missing = await whatIsMissing(meeting.row, ports);
  if (missing.length > 0)
    return { is: 'refused', words: `Still missing: ${missing.map(({ what }) => what).join('; ')}.` };
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  const id = await planToSend(meeting.row, ports);
  await savePlan({ id, about: meeting.row.ref, steps: await stepsToSend(id, meeting.row, placement, ports) }, ports);
  const changed = await ports.records.meetings.change(meeting, { state: 'sending', trouble: undefined });
  await ports.records.audit(meeting.row.about, `sent-${id}`, {
    at: ports.now(),
    actor: who,
    did: 'sent the invitations',
    about: meeting.row.ref,
  });
  redrawCards(meeting.row.ref, ports, ['draft-meeting', 'worker-consent', 'chair-approval']);
  return { is: 'changed', meeting: changed.row };
}

/** Named after meeting and time, and how often that failed for want of Teams: two who press “Send” at once send once. */
async function planToSend({ ref, startsAt }: Meeting, { records }: Ports): Promise<string> {
  const failed = (await records.plans.where({ about: ref })).filter(({ row }) =>
    Object.values(row.done).includes('cannot-meet-online'),
  ).length;
  return `${ref}/send-${startsAt ?? ''}${failed === 0 ? '' : `-again-${failed}`}`;
}

async function stepsToSend(id: string, meeting: Meeting, placement: Placement, ports: Ports): Promise<readonly Step[]> {
  const invitations = (await invitationsTo(meeting.ref, ports)).map(({ row }) => row);
  const coming = invitations.filter(
    ({ decision, personIs }) => personIs !== 'nobody-yet' && (decision === 'invite' || decision === 'separate'),
  );
  const facts = {
    day: ports.today(),
    ...placementFacts(placement),
    urgent: meeting.kind === 'stability',
    meetingOn: meeting.startsAt && dayOfTime(meeting.startsAt),
    returnBy: meeting.returnBy,
  };
  const calendar = await ports.workingDays();
  const procedure = await procedureOf(meeting, ports);
  const drafts = BOOKED[meeting.kind].flatMap((moment) => obligationsStartedBy(moment, facts, procedure, calendar));
  const doneAtOnce = drafts
    .filter(({ kind }) => DONE_BY_SENDING.test(kind))
    .map(({ kind }) => obligationKey(meeting.ref, kind));
  return [
    { do: 'hold-in-diaries', id: stepId(id, 'diaries'), meeting: meeting.ref },
    { do: 'set-meeting-options', id: stepId(id, 'options'), meeting: meeting.ref },
    ...sittingSteps(id, meeting, invitations),
    { do: 'count-days-anew', id: stepId(id, 'days'), meeting: meeting.ref },
    ...(await oweSteps(id, drafts, { about: meeting.ref, placement, meeting }, ports)),
    ...settleBooking(id, meeting, [...(await doneBySending(meeting, ports)), ...doneAtOnce]),
    ...(
      await Promise.all(
        coming.map(async (invitation) =>
          stepsToInvite(id, invitation, await asInSitting(meeting, invitation.sitting, ports), placement, procedure),
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

const settleBooking = (id: string, meeting: Meeting, obligations: readonly string[]): readonly Step[] =>
  obligations.map((key) => ({
    do: 'settle-debt',
    id: stepId(id, key),
    obligation: key,
    by: meeting.coordinatorId,
    note: meeting.ref,
  }));

/** What is done once a meeting is sent: it has a chair, a minute taker, a day, people, and it is booked. */
const DONE_BY_SENDING =
  /^(stability|disruption)\.(book|chair|minute-taker|date|invite|invitations|questionnaires|invitees-proposed|invitees-approved|parents-decision|tell-independent-reviewing-officer)$/;

async function doneBySending(meeting: Meeting, ports: Ports): Promise<readonly string[]> {
  const owed = [
    ...(await ports.records.obligations.where({ about: meeting.about })),
    ...(await ports.records.obligations.where({ about: meeting.ref })),
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
        ...inCaseOfMeeting(meeting),
        team: meeting.team,
        ownerRole: 'childs-social-worker',
        ownerId: worker,
        startsOn: meeting.from,
        due: meeting.startsAt && dayOfTime(meeting.startsAt),
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
