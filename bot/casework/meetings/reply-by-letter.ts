import {
  isAskedByLetter,
  isOurReply,
  momentWords,
  REPLY_FACTS,
  replyByLetter,
  type LetterReply,
  type ReplyByLetter,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineByLink, type Held } from '../define-by-link.ts';
import { defineCommand } from '../define-command.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import { whomToRing } from '../whom-to-ring.ts';
import type { Ports } from '../ports.ts';
import { meetingOf, withInvitations } from './meeting-turn.ts';
import { asInSitting } from './sittings.ts';

export type ReplyLook =
  | { readonly is: 'open'; readonly ref: string; readonly when: string; readonly worker: string }
  | { readonly is: 'over'; readonly ref: string; readonly words: string }
  | { readonly is: 'unknown' };

const UNKNOWN = { is: 'unknown' } as const;

interface OwnInvitation {
  readonly invitation: string;
}

/** Whose invitation it is. A short token finds nothing: an empty column must not be taken for a link. */
async function invitationBehind(link: string, ports: Ports): Promise<Held<OwnInvitation> | undefined> {
  const [token = '', mark] = link.split('.');
  if (!/^[a-z0-9]{32}$/.test(token) || (mark !== undefined && !isOurReply(link, ports))) return undefined;
  const row = (await ports.records.invitations.where({ replyToken: token }))[0]?.row;
  if (row === undefined || !isAskedByLetter(row)) return undefined;
  return { who: { is: 'reply-link', token }, record: { invitation: row.key } };
}

const byItsHolder = {
  about: ({ invitation }: OwnInvitation) => ({ is: 'invitation', key: invitation }) as const,
  alsoBy: ['reply-link'],
  more: withInvitations,
} as const;

/** What the reply link in a letter opens: a reference, a time and a worker to ring. */
export const lookAtReply = defineByLink({
  holder: invitationBehind,
  asked: (held, _said: object) => held,
  does: defineQuestion({
    name: 'look-at-reply',
    act: 'see-own-invitation',
    ...byItsHolder,
    answer: (_asked: OwnInvitation, turn) => lookIn(turn),
  }),
  opensNothing: UNKNOWN,
});

async function lookIn(turn: Turn): Promise<ReplyLook> {
  const { ports, loaded } = turn;
  const { meeting, placement } = await meetingOf(turn);
  const { ref } = meeting;
  if (meeting.state === 'cancelled')
    return { is: 'over', ref, words: 'This meeting has been cancelled. You do not need to do anything.' };
  if (loaded.invitation === undefined) throw new Fault('not-yours', 'reply');
  const { sitting, workerId } = loaded.invitation;
  const { startsAt } = await asInSitting(meeting, sitting, ports);
  if (startsAt === undefined) return UNKNOWN;
  if (startsAt.slice(0, 10) < ports.today()) return { is: 'over', ref, words: 'The day of this meeting has passed.' };
  const worker = await workerCalled(workerId ?? placement.socialWorkerId, ports);
  return { is: 'open', ref, when: momentWords(startsAt), worker: whomToRing(worker) };
}

/** Keeps the answer; whoever would like another way, or does not come, is rung by their worker. */
export const replyToInvitation = defineByLink({
  holder: invitationBehind,
  asked: ({ invitation }, { reply }: { readonly reply: LetterReply }): ReplyByLetter => ({ invitation, reply }),
  does: defineCommand({
    name: 'reply-by-letter',
    // Whoever may say that they do not come may say that they do.
    act: 'say-not-coming',
    ...byItsHolder,
    about: (said: ReplyByLetter) => byItsHolder.about(said),
    facts: REPLY_FACTS,
    under: 'meeting',
    decide: replyByLetter,
    answer: () => ({ is: 'saved' }) as const,
  }),
  opensNothing: UNKNOWN,
});
