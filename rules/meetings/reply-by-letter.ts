import { inCaseOfMeeting } from '../case-of.ts';
import type { Invitation, Obligation } from '../case-records.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import { changedRow, newRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey } from '../obligations/owed.ts';
import type { Reply } from '../vocabulary.ts';
import { dayOfTime } from '../written-times.ts';

/** What somebody without an account can answer to an invitation. */
export type LetterReply = 'coming' | 'not-coming' | 'another-way';

export interface ReplyByLetter {
  /** The invitation’s own key. */
  readonly invitation: string;
  readonly reply: LetterReply;
}

const REPLIES: Readonly<Record<LetterReply, Reply>> = {
  coming: 'accepted',
  'not-coming': 'declined',
  'another-way': 'tentative',
};
const BECAUSE = ['Warrington W-82', 'CF-32'];

/** Who may be answered for: asked to the meeting, by letter. */
export const isAskedByLetter = ({ personIs, decision }: Pick<Invitation, 'personIs' | 'decision'>): boolean =>
  personIs === 'circle' && decision !== 'left-out' && decision !== 'not-informed';

export const REPLY_FACTS = ['meeting', 'placement', 'invitations', 'obligations'] as const;
type ReplyFacts = Facts<(typeof REPLY_FACTS)[number]>;

/**
 * The answer stands with the invitation, and whoever arranges the meeting sees it; whoever does not come, or would like another way,
 * is rung by their worker before the meeting. Answered anew, the later answer stands.
 *
 * @source Warrington W-82, CF-32
 */
export function replyByLetter({ invitation: key, reply }: ReplyByLetter, facts: ReplyFacts): Decision<Effects> {
  const { meeting, invitations, actor, now } = facts;
  const own = invitations.find((one) => one.key === key && one.person === actor.id && isAskedByLetter(one));
  if (own === undefined) return notYet('This link does not open an invitation.', ...BECAUSE);
  const to = { reply: REPLIES[reply], repliedAt: now };
  return decided(
    {
      key: decisionKey(`${meeting.ref}/replied`, [own.key, own.reply, own.repliedAt], to.reply, now),
      about: meeting.ref,
      changes: [changedRow('invitations', own.key, to), ...(reply === 'coming' ? [] : aCall(own, facts))],
      steps: [],
      did: 'answered an invitation by its letter',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref, cards: ['meeting-arranged', 'draft-meeting'] }],
    },
    BECAUSE,
  );
}

/** Owed once, however often they answer. */
function aCall({ person, workerId }: Invitation, { meeting, placement, obligations, today }: ReplyFacts) {
  const key = obligationKey(meeting.ref, 'meeting.anotherWay', person);
  if (obligations.some((one) => one.key === key)) return [];
  return [
    newRow('obligations', {
      key,
      kind: 'meeting.anotherWay',
      about: meeting.ref,
      ...inCaseOfMeeting(meeting),
      team: meeting.team,
      ownerRole: 'childs-social-worker',
      ownerId: workerId ?? placement.socialWorkerId,
      startsOn: today,
      due: meeting.startsAt === undefined ? today : dayOfTime(meeting.startsAt),
      sum: 'Somebody who was invited does not come, or would like to take part in another way. Ring them before the meeting.',
      force: 'ours',
      because: BECAUSE,
      level: 0,
    } satisfies Obligation),
  ];
}
