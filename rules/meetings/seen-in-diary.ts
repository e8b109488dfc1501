import type { Invitation, Meeting } from '../case-records.ts';
import { decided, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import { changedRow, type Change, type Effects } from '../effects.ts';
import type { Facts, Supply } from '../facts.ts';
import { isNewerAnswer, type AnswerInOutlook } from '../outlook/not-coming.ts';
import type { LocalTime, Reply } from '../vocabulary.ts';

/** A meeting’s entry in the diaries as it stands there now. */
export interface SeenInDiary {
  readonly meeting: string;
  readonly cancelled: boolean;
  readonly startsAt?: LocalTime | undefined;
  readonly replies: readonly (AnswerInOutlook & { readonly mail: string; readonly reply: Reply })[];
}

export const SEEN_FACTS = ['meeting', 'invitations'] as const;
type SeenFacts = Facts<(typeof SEEN_FACTS)[number]>;

const SENT: readonly Meeting['state'][] = ['sent', 'held'];

/** Whether what stands in the diaries is looked at: it was sent, and is not recorded yet. */
export const isInDiaries = ({ state }: Pick<Meeting, 'state'>): boolean => SENT.includes(state);

/**
 * What people answered in Outlook, and what somebody moved or cancelled there by hand, stands with the meeting and is seen by whoever
 * arranges it. The same holds for each child’s part of a meeting that is held together.
 *
 * @source E-30, E-54 · Torbay T-18
 */
export function seenInDiary(said: SeenInDiary, facts: SeenFacts): Decision<Effects | undefined> {
  const { meeting, together = [], now } = facts;
  const because = ['E-54'];
  if (!isInDiaries(meeting)) return decided(undefined, because);
  const trouble = troubleNow(said, meeting, facts.supply);
  const parts = together.flatMap((other) => (other.meeting === undefined ? [] : [other.meeting]));
  const invitations = [facts, ...together].flatMap((one) => one.invitations ?? []);
  const changes: readonly Change[] = [
    ...[meeting, ...parts.filter(isInDiaries)].flatMap((one) => withTrouble(one, trouble)),
    ...invitations.flatMap((one) => withAnswer(one, said, isMoved(said, meeting), facts)),
  ];
  if (changes.length === 0) return decided(undefined, because);
  return decided(
    {
      key: decisionKey(`${meeting.ref}/seen-in-diary`, meeting.trouble, changes, now),
      about: meeting.ref,
      changes,
      steps: [],
      did: 'saw in the diaries what was answered or changed there',
      didTo: meeting.ref,
      redraw: [meeting, ...parts].map(({ ref }) => ({ about: ref, cards: ['meeting-arranged'] as const })),
    },
    because,
  );
}

const isMoved = ({ startsAt }: SeenInDiary, meeting: Meeting): boolean =>
  startsAt !== undefined && startsAt !== meeting.startsAt;

/** The chair is no invitee of their own meeting, and still may decline it. @source E-54 */
function chairDeclined({ replies }: SeenInDiary, { chairId }: Meeting, supply: Supply): boolean {
  const chair = chairId === undefined ? undefined : supply.worker(chairId);
  return replies.some(({ mail, reply }) => reply === 'declined' && isTheirs(mail, chair?.mail));
}

const isTheirs = (mail: string, own: string | undefined): boolean => mail.toLowerCase() === own?.toLowerCase();

/** Somebody put it back, or it was on its way to a new time that is here now: then there is none any more. */
function troubleNow(said: SeenInDiary, meeting: Meeting, supply: Supply): Meeting['trouble'] {
  if (said.cancelled) return 'cancelled-by-hand';
  if (isMoved(said, meeting)) return 'moved-by-hand';
  if (chairDeclined(said, meeting, supply)) return 'chair-declined';
  return meeting.trouble === 'moved-by-hand' && said.startsAt !== undefined ? undefined : meeting.trouble;
}

const withTrouble = ({ key, trouble: before }: Meeting, trouble: Meeting['trouble']): readonly Change[] =>
  before === trouble ? [] : [changedRow('meetings', key, { trouble }, { trouble: before })];

/** A newer answer than the one that is known; one that somebody gives meanwhile stands. */
function withAnswer(
  invitation: Invitation,
  { replies }: SeenInDiary,
  moved: boolean,
  { supply, now }: SeenFacts,
): readonly Change[] {
  if (invitation.personIs !== 'worker') return [];
  const own = supply.worker(invitation.person)?.mail;
  const answer = replies.find(({ mail }) => isTheirs(mail, own));
  if (answer === undefined || !isNewerAnswer(invitation, answer, moved)) return [];
  const { reply, repliedAt } = invitation;
  const to = { reply: answer.reply, repliedAt: answer.at ?? now };
  return [changedRow('invitations', invitation.key, to, { reply, repliedAt })];
}
