import { inCaseOfMeeting } from '../case-of.ts';
import type { Invitation, Meeting, Obligation } from '../case-records.ts';
import { changedRow, newRow, type Change } from '../effects.ts';
import { londonTime } from '../london.ts';
import { obligationKey } from '../obligations/owed.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';
import { dayOfTime } from '../written-times.ts';

/** What came of telling somebody of a meeting: by a card in Teams, or by a letter. */
export interface Told {
  readonly by: 'card' | 'letter';
  readonly came: 'sent' | 'unclear' | 'blocked' | 'refused';
}

/** When it is. */
interface Moment {
  readonly now: Instant;
  readonly today: LocalDate;
}

const NOT_TOLD: Readonly<Partial<Record<`${Told['by']} ${Told['came']}`, string>>> = {
  'card blocked': 'The invitation is in their diary, but the card could not be shown.',
  'card refused': 'The invitation is in their diary, but Microsoft 365 refused the card. IT can mend it.',
  'letter refused': 'The letter could not go to the mail address that we have, or there is none.',
};

/**
 * It stands with the invitation whether somebody was reached; who was not is reached by the coordinator in another way. The mark of the
 * invitation comes last: a cut before it leaves all of it to be done again. A letter that waited until the meeting was over, or called
 * off, is no longer anybody's to replace; that nobody was told of a meeting that took place stays to be seen.
 *
 * @source Warrington W-82; CF-32
 */
export function reachedOrNot(
  invitation: Invitation,
  meeting: Meeting,
  { by, came }: Told,
  at: Moment,
): readonly Change[] {
  const delivery = by === 'letter' && came === 'refused' ? 'blocked' : came;
  if (invitation.delivery === delivery) return [];
  const tooLate = by === 'letter' && came === 'refused' && !isToCome(meeting, at.now);
  if (tooLate && meeting.state === 'cancelled') return [];
  const why = tooLate ? undefined : NOT_TOLD[`${by} ${came}`];
  const sentAt = came === 'sent' ? { sentAt: at.now } : by === 'card' ? { sentAt: undefined } : {};
  return [
    ...(why === undefined ? [] : [newRow('obligations', anotherWay(invitation, meeting, why, at.today))]),
    changedRow('invitations', invitation.key, { delivery, ...sentAt }),
  ];
}

/** Nobody is invited to a meeting that was called off, or that has begun: their letter waited too long. */
export const isToCome = ({ state, startsAt }: Pick<Meeting, 'state' | 'startsAt'>, now: Instant): boolean =>
  state !== 'cancelled' && (startsAt === undefined || startsAt > londonTime(now));

const anotherWay = ({ person }: Invitation, meeting: Meeting, why: string, today: LocalDate): Obligation => ({
  key: obligationKey(meeting.ref, 'meeting.reach-another-way', person),
  kind: 'meeting.reach-another-way',
  about: meeting.ref,
  ...inCaseOfMeeting(meeting),
  team: meeting.team,
  ownerRole: 'childs-social-worker',
  ownerId: meeting.coordinatorId,
  startsOn: today,
  due: meeting.startsAt && dayOfTime(meeting.startsAt),
  sum: `Before the meeting. ${why}`,
  force: 'ours',
  because: ['Contracts D4: blocked by the person, or not installed'],
  level: 0,
});
