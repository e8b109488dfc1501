import {
  INVITATION_DECISIONS,
  isOneOf,
  type CardName,
  type CardView,
  type InviteeChange,
  type SaveDraft,
} from '#rules';
import { z } from 'zod';
import type { Changed, Refused } from '../casework/meetings/allocate-chair.ts';
import { answerDraft } from '../casework/meetings/answer-draft.ts';
import { approveInvitees } from '../casework/meetings/approve-invitees.ts';
import { askChairFromDraft, askWorkerFromDraft, saveDraft } from '../casework/meetings/arrange-meeting.ts';
import { viewOf } from '../casework/plans/card-views.ts';
import { sendInvitations } from '../casework/meetings/send-meeting.ts';
import type { Ports } from '../casework/ports.ts';
import { day, optional, ref, time, words } from './inputs.ts';
import { verb, type VerbAnswer, type Who } from './verbs.ts';

const DRAFT = z
  .object({
    meeting: ref,
    chairId: optional(z.string()),
    chairReason: words(2000),
    minuteTakerId: optional(z.string()),
    startsAt: optional(time),
    venue: words(200),
    agreedWith: words(1000),
  })
  .catchall(z.unknown());
type Draft = z.output<typeof DRAFT>;

export const meetingVerbs = [
  verb({
    verb: 'save-draft',
    input: DRAFT,
    run: async (who, input, ports) =>
      answered('draft-meeting', input.meeting, await saveDraft(who.id, partsIn(input), ports), who, ports),
  }),
  verb({
    verb: 'ask-worker',
    input: DRAFT,
    run: async (who, input, ports) =>
      answered('draft-meeting', input.meeting, await askWorkerFromDraft(who.id, partsIn(input), ports), who, ports),
  }),
  verb({
    verb: 'ask-chair',
    input: DRAFT,
    run: async (who, input, ports) =>
      answered('draft-meeting', input.meeting, await askChairFromDraft(who.id, partsIn(input), ports), who, ports),
  }),
  verb({
    verb: 'answer-draft',
    input: z.object({ meeting: ref, says: z.enum(['go', 'objects']), words: words(2000) }),
    run: async (who, { meeting, says, words: said }, ports) =>
      answered(
        'worker-consent',
        meeting,
        await answerDraft(who.id, { meeting, says, words: said === '' ? undefined : said }, ports),
        who,
        ports,
      ),
  }),
  verb({
    verb: 'approve-invitees',
    input: z.object({ meeting: ref, returnBy: optional(day) }),
    run: async (who, { meeting, returnBy }, ports) =>
      answered('chair-approval', meeting, await approveInvitees(who.id, { meeting, returnBy }, ports), who, ports),
  }),
  verb({
    verb: 'send-meeting',
    input: z.object({ meeting: ref }),
    run: async (who, { meeting }, ports) =>
      answered('draft-meeting', meeting, await sendInvitations(who.id, { meeting }, ports), who, ports),
  }),
];

/** The card as it is now, with the refusal on top when there was one. */
async function answered(
  card: CardName,
  about: string,
  outcome: Changed | Refused,
  who: Who,
  ports: Ports,
): Promise<VerbAnswer> {
  if (outcome.is === 'refused') {
    const now: CardView = await viewOf(card, about, who.id, ports);
    return { show: { ...now, trouble: outcome.words } };
  }
  // Nobody waits for diaries: the hours that they leave come with the card as the command draws it next.
  const view: CardView = await viewOf(card, about, who.id, { ...ports, hoursFollow: true });
  return { show: view, shownAs: { card, about }, alsoReplace: true };
}

/** The parts of the draft that were filled in. */
const partsIn = ({
  meeting,
  chairId,
  chairReason,
  minuteTakerId,
  startsAt,
  venue,
  agreedWith,
  ...rest
}: Draft): SaveDraft => ({
  meeting,
  chair: chairId === undefined ? undefined : { chairId, reason: chairReason },
  minuteTakerId,
  time: startsAt === undefined ? undefined : { startsAt, ...(venue === '' ? {} : { venue }) },
  agreedWith: agreedWith.trim() === '' ? undefined : agreedWith,
  people: decisionsIn(rest),
});

/** `decision0` names the invitation and what is decided; `reason0` says why. */
function decisionsIn(input: Readonly<Record<string, unknown>>): readonly InviteeChange[] {
  return Object.entries(input).flatMap(([id, value]) => {
    const index = /^decision(\d+)$/.exec(id)?.[1];
    if (index === undefined || typeof value !== 'string' || value === '') return [];
    const [key = '', decision = ''] = value.split('|');
    if (!isOneOf(INVITATION_DECISIONS, decision)) return [];
    const reason = input[`reason${index}`];
    return [
      {
        key,
        decision,
        ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
      },
    ];
  });
}
