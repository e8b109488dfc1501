import {
  addMinutes,
  canHappen,
  momentWords,
  sequenceOf,
  type Invitation,
  type LocalTime,
  type Meeting,
  type MissingView,
  type Seated,
} from '#rules';
import type { Changed, Refused } from './allocate-chair.ts';
import { invitationsTo, meetingCalled, placementAt } from '../find-case.ts';
import { canThey, mayThey } from '../may-they.ts';
import { procedureOf } from '../procedure-of.ts';
import { redrawCards } from '../plans/show-card.ts';
import { dayOf, saveSitting, laterSittings, sittingsOf, type Sitting } from './sittings.ts';
import type { Ports } from '../ports.ts';

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
  ports: Ports,
): Promise<Changed | Refused> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  await mayThey(who, 'arrange-meeting', { meeting, placement }, ports);
  const refusal = await refusalOf(who, meeting, chosen, ports);
  if (refusal !== undefined) return { is: 'refused', words: refusal };
  await saveSitting(ref, { ...chosen, lengthMinutes: chosen.lengthMinutes ?? meeting.lengthMinutes }, ports);
  await ports.records.audit(meeting.about, `sitting-${ref}-${chosen.number}-${ports.now()}`, {
    at: ports.now(),
    actor: who,
    did: `chose the time of sitting ${chosen.number}`,
    about: ref,
  });
  redrawCards(ref, ports, ['draft-meeting']);
  return { is: 'changed', meeting };
}

async function refusalOf(
  who: string,
  meeting: Meeting,
  { number, startsAt, lengthMinutes }: ChosenSitting,
  ports: Ports,
): Promise<string | undefined> {
  if (number < 2) return 'The first sitting has the time of the meeting itself.';
  if (!canHappen(meeting, 'time-chosen'))
    return 'The invitations are out. Call the meeting off to change its sittings.';
  if (startsAt <= ports.londonTime(ports.now())) return 'That time has passed. Choose a time to come.';
  const { row: placement } = await placementAt(meeting.placement, ports);
  const day = dayOf(startsAt);
  const outside = day < meeting.from || day > meeting.by;
  if (outside && !(await canThey(who, 'agree-out-of-window', { meeting, placement }, ports))) {
    return `${momentWords(startsAt)} is outside the window. Every sitting is inside it.`;
  }
  const others: Pick<Sitting, 'startsAt' | 'lengthMinutes'>[] = (await sittingsOf(meeting.ref, ports)).filter(
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
export async function missingSittings(meeting: Meeting, ports: Ports): Promise<readonly MissingView[]> {
  const invitations = (await invitationsTo(meeting.ref, ports)).map(({ row }) => row);
  const saved = await sittingsOf(meeting.ref, ports);
  const untimed = laterSittings(invitations).filter((number) => !saved.some((sitting) => sitting.number === number));
  const apart = await together(meeting, invitations, ports);
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
  ports: Ports,
): Promise<readonly string[]> {
  const circle = (await ports.records.circle.where({ childRef: meeting.childRef })).map(({ row }) => row);
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
  const procedure = await procedureOf(meeting, ports);
  return [...new Set(sequenceOf(seated, keepApart, procedure).moved.map(({ because }) => because))];
}
