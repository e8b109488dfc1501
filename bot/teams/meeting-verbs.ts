import type { CardName, CardView, InvitationDecision } from '#rules';
import { z } from 'zod';
import { agreePlanning } from '../casework/meetings/agree-planning.ts';
import { allocateChair, allocateMinuteTaker, type Changed, type Refused } from '../casework/meetings/allocate-chair.ts';
import { answerDraft, askWorker } from '../casework/meetings/answer-draft.ts';
import { approveInvitees, askChair } from '../casework/meetings/approve-invitees.ts';
import { chooseTime, decideInvitees, type InviteeChange } from '../casework/meetings/arrange-meeting.ts';
import { viewOf } from '../casework/plans/card-views.ts';
import { sendInvitations } from '../casework/meetings/send-meeting.ts';
import { redrawCards } from '../casework/plans/show-card.ts';
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
      answered('draft-meeting', input.meeting, await saveDraft(who.id, input, quietly(ports)), who, ports),
  }),
  verb({
    verb: 'ask-worker',
    input: DRAFT,
    run: async (who, input, ports) => {
      const saved = await saveDraft(who.id, input, quietly(ports));
      return answered(
        'draft-meeting',
        input.meeting,
        saved.is === 'refused' ? saved : await askWorker(who.id, input.meeting, ports),
        who,
        ports,
      );
    },
  }),
  verb({
    verb: 'ask-chair',
    input: DRAFT,
    run: async (who, input, ports) => {
      const saved = await saveDraft(who.id, input, quietly(ports));
      return answered(
        'draft-meeting',
        input.meeting,
        saved.is === 'refused' ? saved : await askChair(who.id, input.meeting, ports),
        who,
        ports,
      );
    },
  }),
  verb({
    verb: 'answer-draft',
    input: z.object({ meeting: ref, says: z.enum(['go', 'objects']), words: words(2000) }),
    run: async (who, { meeting, says, words: said }, ports) =>
      answered(
        'worker-consent',
        meeting,
        await answerDraft(who.id, meeting, says, said === '' ? undefined : said, ports),
        who,
        ports,
      ),
  }),
  verb({
    verb: 'approve-invitees',
    input: z.object({ meeting: ref, returnBy: optional(day) }),
    run: async (who, { meeting, returnBy }, ports) =>
      answered('chair-approval', meeting, await approveInvitees(who.id, meeting, returnBy, ports), who, ports),
  }),
  verb({
    verb: 'send-meeting',
    input: z.object({ meeting: ref }),
    run: async (who, { meeting }, ports) =>
      answered('draft-meeting', meeting, await sendInvitations(who.id, meeting, ports), who, ports),
  }),
];

/**
 * Parts of a draft are saved one after the other; were the card drawn anew after each, a refusal of a later part would be
 * wiped from the screen before anybody read it.
 */
const quietly = (ports: Ports): Ports => ({ ...ports, inBackground: () => undefined });

/** The card as it is now, with the refusal on top when there was one. */
async function answered(
  card: CardName,
  about: string,
  outcome: Changed | Refused,
  who: Who,
  ports: Ports,
): Promise<VerbAnswer> {
  const view: CardView = await viewOf(card, about, who.id, ports);
  if (outcome.is === 'refused') return { show: { ...view, trouble: outcome.words } };
  redrawCards(about, ports, [card]);
  return { show: view, alsoReplace: true };
}

/** Saves each part of the draft that was filled in; the first refusal is answered, what came before it stays saved. */
async function saveDraft(who: string, input: Draft, ports: Ports): Promise<Changed | Refused> {
  const { meeting, chairId, chairReason, minuteTakerId, startsAt, venue, agreedWith } = input;
  const steps: readonly (() => Promise<Changed | Refused>)[] = [
    ...(chairId === undefined ? [] : [() => allocateChair(who, meeting, { chairId, reason: chairReason }, ports)]),
    ...(minuteTakerId === undefined ? [] : [() => allocateMinuteTaker(who, meeting, minuteTakerId, ports)]),
    ...(startsAt === undefined
      ? []
      : [() => chooseTime(who, meeting, { startsAt, ...(venue === '' ? {} : { venue }) }, ports)]),
    ...(agreedWith.trim() === '' ? [] : [() => agreePlanning(who, meeting, agreedWith, ports)]),
    () => decideInvitees(who, meeting, decisionsIn(input), ports),
  ];
  let last: Changed | Refused = { is: 'refused', words: 'Nothing was filled in.' };
  for (const step of steps) {
    last = await step();
    if (last.is === 'refused') return last;
  }
  return last;
}

/** `decision0` names the invitation and what is decided; `reason0` says why. */
function decisionsIn(input: Draft): readonly InviteeChange[] {
  return Object.entries(input).flatMap(([id, value]) => {
    const index = /^decision(\d+)$/.exec(id)?.[1];
    if (index === undefined || typeof value !== 'string' || value === '') return [];
    const [key = '', decision = ''] = value.split('|');
    const reason = input[`reason${index}`];
    return [
      {
        key,
        decision: decision as InvitationDecision,
        ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
      },
    ];
  });
}
