import type { Invitation, Meeting } from '../case-records.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { stepId, type Step } from '../plan.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';

/** Whether this person can say that they do not come: it is sent, still to come, and they are asked to it or chair it. */
export const canSayNotComing = (
  person: string,
  { state, startsAt, chairId }: Meeting,
  own: Pick<Invitation, 'delivery'> | undefined,
  today: LocalDate,
): boolean =>
  state === 'sent' &&
  startsAt !== undefined &&
  startsAt.slice(0, 10) >= today &&
  (chairId === person || (own !== undefined && own.delivery !== 'not-sent'));

/** What happens when somebody cannot come, said before they say it. @source Torbay T-18; E-54; rulings, those who cannot come */
export function whatNotComingDoes(
  { kind }: Pick<Meeting, 'kind'>,
  chairs: boolean,
  coordinator: string,
): readonly string[] {
  const told = `${coordinator}, who arranges the meeting, sees it at once.`;
  const diary = 'Decline it in your diary too: Steady cannot answer there for you.';
  if (chairs) return [`${told} The reserve chair or another one is named; the day can stay.`, diary];
  const heard =
    kind === 'disruption'
      ? 'Your form stays open: what you write there is heard at the meeting.'
      : 'You are sent three short questions, so that what you think is heard all the same.';
  return [told, heard, diary];
}

export interface SayNotComing {
  readonly meeting: string;
}

export const NOT_COMING_FACTS = ['meeting', 'invitations'] as const;

/**
 * Somebody who is asked to a meeting, or chairs it, cannot come: whoever arranges it sees it, and they are asked for their views in
 * another way. Said twice, it is said once; said again after they were coming, it is said anew.
 *
 * @source Torbay T-18, T-49; E-54; rulings, those who cannot come
 */
export function notComing(
  _said: SayNotComing,
  { meeting, invitations, actor, now, today }: Facts<(typeof NOT_COMING_FACTS)[number]>,
): Decision<Effects | undefined> {
  const own = invitations.filter(
    ({ person, decision }) => person === actor.id && (decision === 'invite' || decision === 'separate'),
  );
  if (!canSayNotComing(actor.id, meeting, own[0], today))
    return notYet('This meeting is not in the diaries any more, or its day has passed.', 'Torbay T-18');
  const because = ['Torbay T-18', 'E-54'];
  const coming = own.filter(({ reply }) => reply !== 'declined');
  const chairs = meeting.chairId === actor.id && meeting.trouble !== 'chair-declined';
  if (coming.length === 0 && !chairs) return decided(undefined, because);
  const key = `${meeting.ref}/not-coming-${actor.id}-${own[0]?.repliedAt ?? meeting.startsAt ?? ''}`;
  const changes: readonly Change[] = [
    ...coming.map((row) => changedRow('invitations', row.key, { reply: 'declined', repliedAt: now })),
    ...(chairs ? [changedRow('meetings', meeting.key, { trouble: 'chair-declined' })] : []),
  ];
  return decided(
    {
      key,
      about: meeting.about,
      changes,
      steps:
        meeting.kind === 'disruption' || meeting.chairId === actor.id ? [] : coming.map(askedInstead(key, meeting.ref)),
      did: 'said that they cannot come',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['meeting-arranged'] }],
    },
    because,
  );
}

const askedInstead =
  (plan: string, meeting: string) =>
  ({ key, part }: Invitation): Step => ({
    do: 'ask-for-views',
    id: stepId(plan, `views-${part}`),
    meeting,
    invitation: key,
  });

/** An answer to an invitation as Outlook has it. */
export interface AnswerInOutlook {
  readonly reply: Invitation['reply'];
  /** When it was given; unknown where Exchange says nothing. */
  readonly at?: Instant | undefined;
}

/**
 * Whether what Outlook says is newer than what is known. Silence there takes nothing back that was said in Steady, unless the
 * meeting was moved and everybody is asked anew; an older answer there does not overtake a newer one here.
 */
export function isNewerAnswer(
  { reply: known, repliedAt }: Pick<Invitation, 'reply' | 'repliedAt'>,
  { reply, at }: AnswerInOutlook,
  moved: boolean,
): boolean {
  if (reply === known) return false;
  if (moved) return true;
  if (reply === 'none') return false;
  return at === undefined || repliedAt === undefined || Date.parse(at) > Date.parse(repliedAt);
}
