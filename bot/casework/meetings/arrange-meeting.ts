import {
  canHappen,
  inCaseOfMeeting,
  mayLeaveChildOut,
  type Invitation,
  type InvitationDecision,
  type LocalTime,
  type Meeting,
  type Role,
  type Way,
} from '#rules';
import { Fault } from '../../faults.ts';
import type { Changed, Refused } from './allocate-chair.ts';
import { invitationsTo, meetingCalled, placementAt, workerCalled } from '../find-case.ts';
import { mayLeaveUninformed } from './leave-parent-uninformed.ts';
import { canThey, mayThey } from '../may-they.ts';
import { isOutside, refusedOutside } from './outside-the-window.ts';
import { oweFrom } from '../obligations/owe-for-meeting.ts';
import { invitationKey } from './propose-invitees.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Saved, Ports } from '../ports.ts';

async function toArrange(who: string, ref: string, act: 'arrange-meeting' | 'propose-invitees', ports: Ports) {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  await mayThey(who, act, { meeting: meeting.row, placement }, ports);
  return { meeting, placement };
}

export interface ChosenTime {
  readonly startsAt: LocalTime;
  readonly lengthMinutes?: number | undefined;
  readonly venue?: string | undefined;
  readonly online?: boolean | undefined;
  readonly outOfWindowReason?: string | undefined;
}

/**
 * Settles hour and place; nothing is sent. A day outside the window needs a reason and someone who may authorise it.
 *
 * @source Warrington W-71, W-72 · Torbay T-45 · domain §5.3
 */
export async function chooseTime(
  who: string,
  ref: string,
  chosen: ChosenTime,
  ports: Ports,
): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  const about = { meeting: meeting.row, placement };
  // What was agreed before stays agreed: whoever saves the draft anew chooses nothing.
  const outside = chosen.startsAt !== meeting.row.startsAt && isOutside(meeting.row, chosen.startsAt);
  if (!outside || !(await canThey(who, 'agree-out-of-window', about, ports)))
    await mayThey(who, 'arrange-meeting', about, ports);
  if (!canHappen(meeting.row, 'time-chosen'))
    return { is: 'refused', words: 'The invitations are out. Move the meeting: then everyone who was asked is told.' };
  if (chosen.startsAt <= ports.londonTime(ports.now()))
    return { is: 'refused', words: 'That time has passed. Choose a time to come.' };
  const refusal = outside
    ? await refusedOutside(who, meeting.row, placement, chosen.startsAt, chosen.outOfWindowReason, ports)
    : undefined;
  if (refusal !== undefined) return { is: 'refused', words: refusal };
  const changed = await ports.records.meetings.change(meeting, {
    startsAt: chosen.startsAt,
    ...(chosen.lengthMinutes === undefined ? {} : { lengthMinutes: chosen.lengthMinutes }),
    ...(chosen.venue === undefined ? {} : { venue: chosen.venue }),
    ...(chosen.online === undefined ? {} : { online: chosen.online }),
    ...(outside ? { outOfWindowReason: chosen.outOfWindowReason, outOfWindowBy: who } : {}),
    workerSays: meeting.row.workerSays === 'objects' ? 'not-asked' : meeting.row.workerSays,
  });
  if (outside && meeting.row.kind === 'disruption')
    await oweFrom('out-of-window-allowed', changed.row, placement, ports);
  redrawCards(ref, ports, ['draft-meeting']);
  return { is: 'changed', meeting: changed.row };
}

/** One meeting, or two parts as an exception with a written reason. @source Torbay T-22, T-23, CF-22 */
export async function chooseFormat(
  who: string,
  ref: string,
  format: Meeting['format'],
  reason: string | undefined,
  ports: Ports,
): Promise<Changed | Refused> {
  const { meeting, placement } = await toArrange(who, ref, 'arrange-meeting', ports);
  if (format === 'two-part' && (reason === undefined || reason.trim() === '')) {
    return {
      is: 'refused',
      words:
        'Say why the meeting is in two parts: it is an exception, and the reason is written down (Torbay T-22, T-23).',
    };
  }
  const changed = await ports.records.meetings.change(meeting, { format, formatReason: reason });
  await seatChild(ref, format, ports);
  if (format === 'two-part' && meeting.row.kind === 'stability')
    await oweFrom('two-part-chosen', changed.row, placement, ports);
  redrawCards(ref, ports, ['draft-meeting']);
  return { is: 'changed', meeting: changed.row };
}

/** In two parts the child joins the second. @source Torbay T-22, T-23 */
async function seatChild(ref: string, format: Meeting['format'], ports: Ports): Promise<void> {
  const child = (await invitationsTo(ref, ports)).find(({ row }) => row.personIs === 'child');
  const sitting = format === 'two-part' ? 2 : 1;
  if (child !== undefined && child.row.sitting !== sitting) await ports.records.invitations.change(child, { sitting });
}

export interface InviteeChange {
  readonly key: string;
  readonly decision: InvitationDecision;
  readonly reason?: string | undefined;
  readonly way?: Way | undefined;
  readonly workerId?: string | undefined;
  readonly sitting?: number | undefined;
}

/** Whoever proposes the people decides about them; about parents, the manager may too. */
async function toDecide(who: string, ref: string, changes: readonly InviteeChange[], ports: Ports) {
  const parents = (await invitationsTo(ref, ports))
    .filter(({ row }) => row.part === 'parent')
    .map(({ row }) => row.key);
  const onlyParents = changes.length > 0 && changes.every(({ key }) => parents.includes(key));
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  const episode = (await ports.records.episodes.where({ ref: meeting.row.about }))[0]?.row;
  const about = { meeting: meeting.row, placement, episode };
  if (!onlyParents || !(await canThey(who, 'decide-parent', about, ports)))
    await mayThey(who, 'propose-invitees', about, ports);
  return { meeting, placement };
}

/** Decides about people who might be invited. Leaving the child out, or a parent, needs a written reason. */
export async function decideInvitees(
  who: string,
  ref: string,
  changes: readonly InviteeChange[],
  ports: Ports,
): Promise<Changed | Refused> {
  const { meeting, placement } = await toDecide(who, ref, changes, ports);
  const invitations = await invitationsTo(ref, ports);
  for (const change of changes) {
    const saved = invitations.find(({ row }) => row.key === change.key);
    if (saved === undefined) throw new Fault('refused', 'invitation');
    const refusal =
      reasonMissing(saved.row, change) ??
      (change.decision === 'not-informed'
        ? await mayLeaveUninformed(who, saved.row, meeting.row, placement, ports)
        : undefined);
    if (refusal !== undefined) return { is: 'refused', words: refusal };
  }
  for (const { key, ...change } of changes) {
    const saved = invitations.find(({ row }) => row.key === key) as Saved<Invitation>;
    await ports.records.invitations.change(saved, {
      ...defined(change),
      ...seatApart(saved.row, change, await invitationsTo(ref, ports)),
    });
  }
  const changed = await changedPeople(meeting, ports);
  redrawCards(ref, ports, ['draft-meeting', 'chair-approval']);
  return { is: 'changed', meeting: changed.row };
}

/** Invited to a sitting of their own, they are not left in the first one. @source CF-51 · E-13 */
function seatApart(
  saved: Invitation,
  { decision, sitting }: Pick<InviteeChange, 'decision' | 'sitting'>,
  others: readonly Saved<Invitation>[],
): Partial<Invitation> {
  const alone = decision === 'separate' && (sitting ?? saved.sitting) === 1;
  return alone ? { sitting: Math.max(1, ...others.map(({ row }) => row.sitting)) + 1 } : {};
}

const REASONED: readonly InvitationDecision[] = ['left-out', 'views-only', 'not-informed'];

function reasonMissing({ part, name }: Invitation, { decision, reason }: InviteeChange): string | undefined {
  if (!REASONED.includes(decision)) return undefined;
  if (part === 'child') {
    const may = mayLeaveChildOut(reason);
    return may.is === 'asking'
      ? may.ask.map(({ ask, because }) => `${ask} (${because.join(', ')})`).join(' ')
      : undefined;
  }
  if (reason !== undefined && reason.trim() !== '') return undefined;
  if (part === 'parent') return `Say why ${name} is not invited: the decision is written down with its reason (CF-24).`;
  return `Say why ${name} is not invited.`;
}

const defined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

/** What the chair approved was another list of people. */
async function changedPeople(meeting: Saved<Meeting>, ports: Ports): Promise<Saved<Meeting>> {
  if (meeting.row.kind !== 'disruption' || meeting.row.approvedBy === undefined || meeting.row.state === 'sent')
    return meeting;
  return ports.records.meetings.change(meeting, { approvedBy: undefined, approvedAt: undefined, state: 'arranging' });
}

/** Adds a worker whom the procedure did not think of. */
export async function addInvitee(
  who: string,
  ref: string,
  added: { person: string; part: Role; reason: string },
  ports: Ports,
): Promise<Changed | Refused> {
  const { meeting } = await toArrange(who, ref, 'propose-invitees', ports);
  const worker = await workerCalled(added.person, ports);
  if (worker === undefined)
    return {
      is: 'refused',
      words: 'That person is not in the People list. Someone outside the council is added to the child’s circle first.',
    };
  await ports.records.invitations.create({
    key: invitationKey(ref, worker.id, added.part),
    meeting: ref,
    ...inCaseOfMeeting(meeting.row),
    person: worker.id,
    personIs: 'worker',
    name: worker.name,
    part: added.part,
    way: 'teams',
    decision: 'invite',
    reason: added.reason,
    because: ['Added by hand'],
    sitting: 1,
    reply: 'none',
    delivery: 'not-sent',
  });
  return { is: 'changed', meeting: (await changedPeople(meeting, ports)).row };
}
