import {
  inCaseOfMeeting,
  rankChairs,
  type Interest,
  type LocalDate,
  type Meeting,
  type RankedChair,
  type Step,
} from '#rules';
import { Fault } from '../../faults.ts';
import { addChairNote } from './chair-notes.ts';
import { chairReasonFor, saveChairReason } from './chair-reason.ts';
import { invitationsTo, meetingCalled, placementAt, workerCalled } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { handOverToChair } from './hand-over-chair.ts';
import { mayThey } from '../may-they.ts';
import { obligationKey } from '../obligations/owe.ts';
import { settleObligationRow } from '../obligations/settle-obligation-row.ts';
import { redrawCards } from '../plans/show-card.ts';
import { chairQuestion } from './show-chairs.ts';
import type { Ports } from '../ports.ts';

/** Refused with the paragraph that refuses. */
export interface Refused {
  readonly is: 'refused';
  readonly words: string;
}
export interface Changed {
  readonly is: 'changed';
  readonly meeting: Meeting;
}

export interface ChosenChair {
  readonly chairId: string;
  readonly reserveChairId?: string | undefined;
  /** Why the head of service excepts this person from what bars them. */
  readonly exceptionReason?: string | undefined;
  /** Why it is this person, where the procedure prefers another. */
  readonly reason?: string | undefined;
}

/**
 * Names the chair, and who steps in. Someone whom the procedure bars is refused with its paragraph; where it allows an
 * exception, a head of service records it with a reason; where it prefers another, whoever names them writes down why.
 *
 * @source Warrington W-75 to W-77 · Torbay T-31, T-32, T-56 · CF-02, CF-03, CF-11, E-54
 */
export async function allocateChair(
  who: string,
  ref: string,
  { chairId, reserveChairId, exceptionReason, reason }: ChosenChair,
  ports: Ports,
): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  const excepting = exceptionReason !== undefined && exceptionReason.trim() !== '';
  const actor = await mayThey(
    who,
    excepting ? 'except-chair' : 'allocate-chair',
    { meeting: meeting.row, placement },
    ports,
  );
  if (excepting)
    await addChairNote(
      'exception',
      ref,
      meeting.row,
      { meeting: ref, person: chairId, words: exceptionReason, by: who, byRoles: actor.roles },
      ports,
    );

  const chairs = rankChairs(await chairQuestion(meeting.row, placement, ports));
  for (const id of [chairId, reserveChairId].filter((one) => one !== undefined)) {
    const chair = chairs.find((one) => one.id === id);
    if (chair === undefined) return { is: 'refused', words: 'That person is not in the People list.' };
    if (!chair.may) return { is: 'refused', words: refusalOf(chair.reasons) };
  }
  const chosen = chairs.find(({ id }) => id === chairId);
  const said = (reason ?? '').trim();
  if (said !== '') await saveChairReason(meeting.row, chairId, { reason: said, by: who }, ports);
  const written = await chairReasonFor(meeting.row, chairId, ports);
  if (chosen?.needsReason === true && written === undefined) return { is: 'refused', words: wantsReason(chosen) };
  const changed = await ports.records.meetings.change(meeting, {
    chairId,
    reserveChairId,
    ...(meeting.row.trouble === 'chair-declined' && meeting.row.chairId !== chairId ? { trouble: undefined } : {}),
    chairReason: [
      ...(chosen?.reasons ?? []).map(({ words }) => words),
      ...(written === undefined ? [] : [`Chosen because: ${written.reason}`]),
    ].join(' '),
    ...(meeting.row.approvedBy !== undefined && meeting.row.approvedBy !== chairId && meeting.row.state !== 'sent'
      ? { approvedBy: undefined, approvedAt: undefined }
      : {}),
  });
  await handOverToChair(ref, chairId, ports);
  await ports.records.audit(meeting.row.about, `chair-${ref}-${chairId}-${ports.now()}`, {
    at: ports.now(),
    actor: who,
    did: 'named the chair',
    about: ref,
  });
  if (meeting.row.chairId !== undefined && meeting.row.chairId !== chairId) {
    await settleObligationRow(
      obligationKey(ref, 'meeting.chair-conflict', meeting.row.chairId),
      who,
      'another chair is named',
      ports,
    );
    if (meeting.row.state === 'sent') await inviteNewChair(ref, chairId, ports);
  }
  // The old chair's card closes with their access.
  redrawCards(ref, ports, ['draft-meeting', 'meeting-arranged', 'chair-approval']);
  return { is: 'changed', meeting: changed.row };
}

/** The day stays: the new chair gets the meeting in the diary, the old one loses it, and with it sight of the answers. @source E-54 */
async function inviteNewChair(ref: string, chairId: string, ports: Ports): Promise<void> {
  const id = `${ref}/chair-${chairId}-${ports.now()}`;
  const steps: Step[] = [
    { do: 'change-diaries', id: `${id}/diaries`, meeting: ref, change: 1 },
    { do: 'set-meeting-options', id: `${id}/options`, meeting: ref },
    { do: 'show-card', id: `${id}/card`, to: chairId, card: 'meeting-arranged', about: ref },
    ...(await introduceSteps(id, ref, chairId, ports)),
  ];
  await savePlan({ id, about: ref, steps }, ports);
}

/** A chair whom nobody has met is introduced: child and carers are told who it is now. @source E-54 */
async function introduceSteps(id: string, ref: string, chairId: string, ports: Ports): Promise<readonly Step[]> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  const key = obligationKey(ref, 'meeting.introduce-chair', chairId);
  return [
    {
      do: 'owe',
      id: `${id}/introduce`,
      obligation: {
        key,
        kind: 'meeting.introduce-chair',
        about: ref,
        ...inCaseOfMeeting(meeting),
        team: meeting.team,
        ownerRole: 'childs-social-worker',
        ownerId: placement.socialWorkerId,
        startsOn: ports.today(),
        due: meeting.startsAt?.slice(0, 10) as LocalDate | undefined,
        sum: 'Before the meeting.',
        force: 'ours',
        because: ['E-54'],
      },
    },
    { do: 'show-card', id: `${id}/introduce-card`, to: placement.socialWorkerId, card: 'task', about: key },
  ];
}

const refusalOf = (
  reasons: readonly { readonly words: string; readonly because: string; readonly weight: string }[],
): string =>
  reasons
    .filter(({ weight }) => weight.startsWith('bar'))
    .map(({ words, because }) => `${words} (${because})`)
    .join(' ');

const wantsReason = ({ name, reasons }: RankedChair): string =>
  `${name} may chair only with a written reason. ${reasons
    .filter(({ weight, because }) => weight === 'against' && because.startsWith('CF-11'))
    .map(({ words, because }) => `${words} (${because})`)
    .join(' ')}`;

/** Someone says what ties them to the case, before they chair. */
export async function declareInterest(who: string, ref: string, interest: Interest, ports: Ports): Promise<void> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  await mayThey(who, 'declare-interest', { meeting, placement }, ports);
  const { what, words = '' } = interest;
  await addChairNote('interest', ref, meeting, { meeting: ref, person: who, what, words, by: who, byRoles: [] }, ports);
}

export async function allocateMinuteTaker(
  who: string,
  ref: string,
  id: string,
  ports: Ports,
): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  await mayThey(who, 'arrange-meeting', { meeting: meeting.row, placement }, ports);
  const worker = await workerCalled(id, ports);
  if (worker === undefined) throw new Fault('refused', 'minute-taker');
  if (id === meeting.row.chairId) return { is: 'refused', words: 'The chair cannot take the minutes too (CF-46).' };
  const changed = await ports.records.meetings.change(meeting, { minuteTakerId: id });
  const open = (await invitationsTo(ref, ports)).find(({ row }) => row.part === 'minute-taker');
  if (open !== undefined)
    await ports.records.invitations.change(open, {
      person: worker.id,
      personIs: 'worker',
      name: worker.name,
      way: 'teams',
    });
  return { is: 'changed', meeting: changed.row };
}
