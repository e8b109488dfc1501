import type { Invitation, Meeting } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { stepId, type Step } from '../plan.ts';
import { keepsOutOfDiaries } from '../safeguarding/kept-back.ts';
import { londonTime } from '../london.ts';
import type { Instant } from '../vocabulary.ts';
import { refusedApart } from './apart.ts';
import { forEachChild } from './for-each-child.ts';
import { canHappen } from './meeting-state.ts';

export interface PutMeetingBack {
  readonly meeting: string;
}

export const PUT_BACK_FACTS = ['meeting', 'invitations', 'sittings', 'circle', 'hold'] as const;

/** Whether somebody took the entry out of the diaries, not here, and its hour is still to come. */
export const isGoneFromDiaries = (
  { trouble, startsAt }: Pick<Meeting, 'trouble' | 'startsAt'>,
  now: Instant,
): boolean => trouble === 'cancelled-by-hand' && startsAt !== undefined && startsAt > londonTime(now);

/** What there is to do with a meeting that somebody took out of the diaries; undefined where nobody did. */
export function goneFromDiaries(meeting: Pick<Meeting, 'trouble' | 'startsAt'>, now: Instant): string | undefined {
  if (meeting.trouble !== 'cancelled-by-hand') return undefined;
  return isGoneFromDiaries(meeting, now)
    ? 'The meeting is not in the diaries any more. Put it back first, or call it off.'
    : 'The meeting is not in the diaries any more, and its hour has passed. Record it where it took place; else call it off, and arrange another.';
}

/**
 * A meeting whose entry was deleted in the mailbox goes into the diaries again at its own time, with the same people; nothing else of
 * it begins anew. Whoever has a letter is written to where the meeting is online: the link to join is another one.
 *
 * @source CF-04; domain §5.3
 */
function putOwnMeetingBack(
  _said: PutMeetingBack,
  facts: Facts<(typeof PUT_BACK_FACTS)[number]>,
): Decision<Effects | undefined> {
  const { meeting, invitations, hold, now } = facts;
  const because = ['CF-04'];
  const { ref, key: row, state, eventId, startsAt, trouble } = meeting;
  if (state === 'sending') return decided(undefined, because);
  if (!isGoneFromDiaries(meeting, now) || !canHappen(meeting, 'put-back'))
    return notYet(
      'The meeting is in the diaries, or its hour has passed. Record it where it took place; else call it off, and arrange another.',
      'CF-04',
    );
  if (keepsOutOfDiaries(hold, invitations))
    return notYet(
      'The case is on hold: nothing goes into diaries until the named manager lifts the hold, or leaves out whom it is about (E-01).',
      'E-01',
    );
  const apart = refusedApart(facts);
  if (apart !== undefined) return notYet(`${apart} Call this meeting off, and arrange it anew.`, 'E-13');
  const key = decisionKey(`${ref}/put-back`, eventId, startsAt, now);
  const changes = [
    changedRow(
      'meetings',
      row,
      { state: 'sending', eventId: undefined, joinUrl: undefined, trouble: undefined },
      { trouble, eventId },
    ),
  ];
  const steps = intoDiariesAnew(key, meeting, invitations);
  const redraw = [{ about: ref, cards: ['meeting-arranged' as const] }];
  return decided(
    { key, about: ref, changes, steps, did: 'put the meeting back into the diaries', didTo: ref, redraw },
    because,
  );
}

/** The same for a meeting that is for brothers and sisters: one entry for all parts. @source E-30 */
export const putMeetingBack = forEachChild(putOwnMeetingBack, {
  of: (said, { ref: meeting }) => ({ ...said, meeting }),
  may: (_said, { may }) => may('move-meeting'),
});

/** An entry at the meeting’s own hour for its own people; whoever has a letter is written to where the link to join is another one. */
export const intoDiariesAnew = (
  plan: string,
  { ref, online }: Pick<Meeting, 'ref' | 'online'>,
  invitations: readonly Invitation[],
): readonly Step[] => [
  { do: 'hold-in-diaries', id: stepId(plan, 'diaries'), meeting: ref },
  { do: 'set-meeting-options', id: stepId(plan, 'options'), meeting: ref },
  { do: 'add-to-chat', id: stepId(plan, 'chat'), meeting: ref },
  ...(online ? invitations.filter(hasLetter).map((one) => toldOfLink(plan, ref, one)) : []),
];

const hasLetter = ({ personIs, way, delivery }: Invitation): boolean =>
  personIs === 'circle' && way === 'mail' && (delivery === 'sent' || delivery === 'unclear');

const toldOfLink = (plan: string, ref: string, { person }: Invitation): Step => ({
  do: 'send-letter',
  id: stepId(plan, `letter-${person}`),
  to: person,
  letter: 'meeting-changed',
  about: ref,
});
