import {
  addMinutes,
  momentWords,
  sequenceOf,
  type Invitation,
  type LocalTime,
  type Meeting,
  type MissingView,
  type Seated,
} from '#rules';
import type { Changed, Refused } from './allocate-chair.ts';
import { invitationsTo, meetingCalled, placementAt } from './find-case.ts';
import { canThey, mayThey } from './may-they.ts';
import { procedureOf } from './procedure-of.ts';
import { redrawCards } from './show-card.ts';
import { dayOf, keepSitting, laterSittings, sittingsOf, type Sitting } from './sittings.ts';
import type { World } from './world.ts';

export interface ChosenSitting {
  readonly number: number;
  readonly startsAt: LocalTime;
  readonly lengthMinutes?: number | undefined;
  readonly venue?: string | undefined;
}

/**
 * Settles the time of a second sitting or part. The chair is in each of them, so that no two are at one time.
 *
 * @source Warrington W-82, W-83 · CF-51 · E-12, E-13 · Torbay T-22
 */
export async function chooseSitting(
  who: string,
  ref: string,
  chosen: ChosenSitting,
  world: World,
): Promise<Changed | Refused> {
  const { row: meeting } = await meetingCalled(ref, world);
  const { row: placement } = await placementAt(meeting.placement, world);
  await mayThey(who, 'arrange-meeting', { meeting, placement }, world);
  const refusal = await refusalOf(who, meeting, chosen, world);
  if (refusal !== undefined) return { is: 'refused', words: refusal };
  const before = (await sittingsOf(ref, world)).find(({ number }) => number === chosen.number);
  await keepSitting(ref, { ...before, ...chosen, lengthMinutes: chosen.lengthMinutes ?? meeting.lengthMinutes }, world);
  await world.records.audit(meeting.about, `sitting-${ref}-${chosen.number}-${world.now()}`, {
    at: world.now(),
    actor: who,
    did: `chose the time of sitting ${chosen.number}`,
    about: ref,
  });
  redrawCards(ref, world, ['draft-meeting']);
  return { is: 'changed', meeting };
}

async function refusalOf(
  who: string,
  meeting: Meeting,
  { number, startsAt, lengthMinutes }: ChosenSitting,
  world: World,
): Promise<string | undefined> {
  if (number < 2) return 'The first sitting has the time of the meeting itself.';
  if (meeting.state !== 'arranging' && meeting.state !== 'approved')
    return 'The invitations are out. Call the meeting off to change its sittings.';
  if (startsAt <= world.londonTime(world.now())) return 'That time has passed. Choose a time to come.';
  const { row: placement } = await placementAt(meeting.placement, world);
  const day = dayOf(startsAt);
  const outside = day < meeting.from || day > meeting.by;
  if (outside && !(await canThey(who, 'agree-out-of-window', { meeting, placement }, world))) {
    return `${momentWords(startsAt)} is outside the window. Every sitting is inside it.`;
  }
  const others: Pick<Sitting, 'startsAt' | 'lengthMinutes'>[] = (await sittingsOf(meeting.ref, world)).filter(
    (sitting) => sitting.number !== number,
  );
  if (meeting.startsAt !== undefined && meeting.format !== 'two-part')
    others.push({ startsAt: meeting.startsAt, lengthMinutes: meeting.lengthMinutes });
  const end = addMinutes(startsAt, lengthMinutes ?? meeting.lengthMinutes);
  const clash = others.some(
    (other) => startsAt < addMinutes(other.startsAt, other.lengthMinutes) && end > other.startsAt,
  );
  if (clash)
    return 'Another sitting is at that time. The chair sits in each, and people who are kept apart do not meet in the door.';
  if (
    meeting.format === 'two-part' &&
    (meeting.startsAt === undefined || startsAt <= meeting.startsAt || day !== dayOf(meeting.startsAt))
  ) {
    return 'The second part begins later on the same day than the first.';
  }
  return undefined;
}

/** What is still missing about sittings: a time for each, and nobody beside whom they must not meet. */
export async function missingSittings(meeting: Meeting, world: World): Promise<readonly MissingView[]> {
  const invitations = (await invitationsTo(meeting.ref, world)).map(({ row }) => row);
  const kept = await sittingsOf(meeting.ref, world);
  const untimed = laterSittings(invitations).filter((number) => !kept.some((sitting) => sitting.number === number));
  const apart = await together(meeting, invitations, world);
  return [
    ...untimed.map((number) => ({
      what: meeting.format === 'two-part' ? `a time for part ${number}` : `a time for sitting ${number}`,
      who: 'Whoever arranges the meeting',
      because: meeting.format === 'two-part' ? ['Torbay T-22', 'CF-22'] : ['Warrington W-83', 'CF-51'],
    })),
    ...apart.map((because) => ({
      what: 'another sitting for somebody who must not sit with the others',
      who: 'Whoever arranges the meeting',
      because: [because, 'CF-51'],
    })),
  ];
}

/** Why people who must never meet sit together as it stands; empty where nobody does. @source E-12, E-13 */
async function together(
  meeting: Meeting,
  invitations: readonly Invitation[],
  world: World,
): Promise<readonly string[]> {
  const circle = (await world.records.circle.where({ childRef: meeting.childRef })).map(({ row }) => row);
  const seated = invitations
    .filter(({ decision, personIs }) => personIs === 'circle' && (decision === 'invite' || decision === 'separate'))
    .map(({ person, sitting }): Seated => ({
      person,
      sitting,
      side: circle.find(({ key }) => key === person)?.side ?? 'professionals',
    }));
  const alone = invitations.filter(({ decision, personIs }) => personIs === 'circle' && decision === 'separate');
  const keepApart = alone.flatMap(({ person }) =>
    seated.filter((other) => other.person !== person).map((other): readonly [string, string] => [person, other.person]),
  );
  const procedure = await procedureOf(meeting, world);
  return [...new Set(sequenceOf(seated, keepApart, procedure).moved.map(({ because }) => because))];
}
