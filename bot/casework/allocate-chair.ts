import {
  rankChairs,
  type ChairException,
  type Interest,
  type LocalDate,
  type Meeting,
  type RankedChair,
  type Step,
} from '#rules';
import { Fault } from '../faults.ts';
import { chairReasonFor, keepChairReason } from './chair-reason.ts';
import { invitationsTo, meetingCalled, placementAt, workerCalled } from './find-case.ts';
import { keepPlan } from './keep-plan.ts';
import { handOverToChair } from './hand-over-chair.ts';
import { keepSetting } from './keep-setting.ts';
import { mayThey } from './may-they.ts';
import { obligationKey } from './owe.ts';
import { settleDebt } from './settle-debt.ts';
import { redrawCards } from './show-card.ts';
import { chairQuestion, exceptionsIn, interestsIn } from './show-chairs.ts';
import type { World } from './world.ts';

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
  world: World,
): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.row.placement, world);
  const excepting = exceptionReason !== undefined && exceptionReason.trim() !== '';
  const actor = await mayThey(
    who,
    excepting ? 'except-chair' : 'allocate-chair',
    { meeting: meeting.row, placement },
    world,
  );
  if (excepting)
    await keepException(ref, { candidateId: chairId, byId: who, byRoles: actor.roles, reason: exceptionReason }, world);

  const chairs = rankChairs(await chairQuestion(meeting.row, placement, world));
  for (const id of [chairId, reserveChairId].filter((one) => one !== undefined)) {
    const chair = chairs.find((one) => one.id === id);
    if (chair === undefined) return { is: 'refused', words: 'That person is not in the People list.' };
    if (!chair.may) return { is: 'refused', words: refusalOf(chair.reasons) };
  }
  const chosen = chairs.find(({ id }) => id === chairId);
  const said = (reason ?? '').trim();
  if (said !== '') await keepChairReason(meeting.row, chairId, { reason: said, by: who, at: world.now() }, world);
  const written = await chairReasonFor(meeting.row, chairId, world);
  if (chosen?.needsReason === true && written === undefined) return { is: 'refused', words: wantsReason(chosen) };
  const changed = await world.records.meetings.change(meeting, {
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
  await handOverToChair(ref, chairId, world);
  await world.records.audit(meeting.row.about, `chair-${ref}-${chairId}-${world.now()}`, {
    at: world.now(),
    actor: who,
    did: 'named the chair',
    about: ref,
  });
  if (meeting.row.chairId !== undefined && meeting.row.chairId !== chairId) {
    await settleDebt(
      obligationKey(ref, 'meeting.chair-conflict', meeting.row.chairId),
      who,
      'another chair is named',
      world,
    );
    if (meeting.row.state === 'sent') await inviteNewChair(ref, chairId, world);
  }
  // The old chair's card closes with their access.
  redrawCards(ref, world, ['draft-meeting', 'meeting-arranged', 'chair-approval']);
  return { is: 'changed', meeting: changed.row };
}

/** The day stays: the new chair gets the meeting in the diary, the old one loses it, and with it sight of the answers. @source E-54 */
async function inviteNewChair(ref: string, chairId: string, world: World): Promise<void> {
  const id = `${ref}/chair-${chairId}-${world.now()}`;
  const steps: Step[] = [
    { do: 'change-diaries', id: `${id}/diaries`, meeting: ref, change: 1 },
    { do: 'set-meeting-options', id: `${id}/options`, meeting: ref },
    { do: 'show-card', id: `${id}/card`, to: chairId, card: 'meeting-arranged', about: ref },
    ...(await introduceSteps(id, ref, chairId, world)),
  ];
  await keepPlan({ id, about: ref, steps }, world);
}

/** A chair whom nobody has met is introduced: child and carers are told who it is now. @source E-54 */
async function introduceSteps(id: string, ref: string, chairId: string, world: World): Promise<readonly Step[]> {
  const { row: meeting } = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.placement, world);
  const key = obligationKey(ref, 'meeting.introduce-chair', chairId);
  return [
    {
      do: 'owe',
      id: `${id}/introduce`,
      obligation: {
        key,
        kind: 'meeting.introduce-chair',
        about: ref,
        childRef: meeting.childRef,
        team: meeting.team,
        ownerRole: 'childs-social-worker',
        ownerId: placement.socialWorkerId,
        startsOn: world.today(),
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

async function keepException(ref: string, exception: ChairException, world: World): Promise<void> {
  const exceptions = (await exceptionsIn(ref, world)).filter(
    ({ candidateId }) => candidateId !== exception.candidateId,
  );
  await keepSetting(`exceptions:${ref}`, [...exceptions, exception], world);
}

/** Someone says what ties them to the case, before they chair. */
export async function declareInterest(who: string, ref: string, interest: Interest, world: World): Promise<void> {
  const { row: meeting } = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.placement, world);
  await mayThey(who, 'declare-interest', { meeting, placement }, world);
  const others = (await interestsIn(ref, world)).filter(({ person, what }) => person !== who || what !== interest.what);
  await keepSetting(`interests:${ref}`, [...others, { ...interest, person: who }], world);
}

export async function allocateMinuteTaker(
  who: string,
  ref: string,
  id: string,
  world: World,
): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.row.placement, world);
  await mayThey(who, 'arrange-meeting', { meeting: meeting.row, placement }, world);
  const worker = await workerCalled(id, world);
  if (worker === undefined) throw new Fault('refused', 'minute-taker');
  if (id === meeting.row.chairId) return { is: 'refused', words: 'The chair cannot take the minutes too (CF-46).' };
  const changed = await world.records.meetings.change(meeting, { minuteTakerId: id });
  const open = (await invitationsTo(ref, world)).find(({ row }) => row.part === 'minute-taker');
  if (open !== undefined)
    await world.records.invitations.change(open, {
      person: worker.id,
      personIs: 'worker',
      name: worker.name,
      way: 'teams',
    });
  return { is: 'changed', meeting: changed.row };
}
