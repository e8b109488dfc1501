import { dayOfDisruption, ENDING_ROUTES, MATCH_STATUSES, NOT_HELD_CHOICES, type CardView } from '#rules';
import { z } from 'zod';
import { CHILD, childAgain, childChosen, chosenWords, type ChildAsked } from './child-chosen.ts';
import { viewOf } from '../casework/plans/card-views.ts';
import { decideDisruptionMeeting } from '../casework/endings/decide-disruption-meeting.ts';
import { endingFormView, endingReceiptView } from '../casework/endings/ending-card-views.ts';
import { placementEnded } from '../casework/endings/placement-ended.ts';
import type { Ports } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import { day, formId, optional, ref, words } from './inputs.ts';
import { RECEIVED, saidInstead } from './instability-verbs.ts';
import { verb, type Who } from './verbs.ts';

const ENDED = z.object({
  formId,
  ...CHILD,
  childOut: day,
  returnRuledOut: day,
  inCarePlan: z.enum(['yes', 'no', 'changed-lately', 'not-known']),
  match: z.enum(MATCH_STATUSES),
  matchDocument: optional(z.string().max(200)),
  route: z.enum(ENDING_ROUTES),
});

/** It is saved; its receipt is not for whoever an allegation about the child names. */
function receivedOnly(fault: unknown): CardView {
  if (fault instanceof Fault && fault.reason === 'not-yours') return RECEIVED;
  throw fault;
}

export const endingVerbs = [
  verb({
    verb: 'placement-ended',
    input: ENDED,
    run: async (who, input, ports) => {
      const which = await childChosen(who.id, input, ports);
      if (which.is === 'asking') return { show: await endingFormAgain(input, which, who, ports) };
      const when = dayOfDisruption(
        { outSince: input.childOut, returnRuledOutOn: input.returnRuledOut },
        ports.procedure,
      );
      const outcome =
        when.is === 'decided'
          ? await placementEnded(who.id, { ...input, placement: which.placement, leftOn: when.value }, ports)
          : when;
      if (outcome.is === 'saved')
        return {
          show: await endingReceiptView(who.id, { form: input.formId }, ports).catch(receivedOnly),
          alsoReplace: true,
        };
      const trouble = saidInstead(outcome);
      const chosen = { ...input, child: which.placement, childTyped: undefined };
      return { show: await endingFormAgain(chosen, { trouble }, who, ports) };
    },
  }),
  verb({
    verb: 'decide-ending',
    input: z.object({
      ending: ref,
      says: z.enum(['hold', 'not-held', 'checked']),
      reason: words(2000),
      notHeldBecause: optional(z.enum(NOT_HELD_CHOICES)),
    }),
    run: async (who, input, ports) => {
      const outcome = await decideDisruptionMeeting(who.id, input, ports);
      const view = await viewOf('ending-decision', input.ending, who.id, ports);
      return outcome.is === 'decided'
        ? { show: view, alsoReplace: true }
        : { show: { ...view, trouble: saidInstead(outcome) } };
    },
  }),
];

/** The form with what was typed kept, and what is still needed on top. */
async function endingFormAgain(
  input: z.output<typeof ENDED>,
  asked: Pick<ChildAsked, 'trouble' | 'among'>,
  who: Who,
  ports: Ports,
): Promise<CardView> {
  const view = await endingFormView(who.id, input.formId, ports);
  if (view.card !== 'ending-form') return view;
  const typed = { ...input, matchDocument: input.matchDocument ?? '', ...(await chosenWords(input, ports)) };
  return { ...view, ...childAgain(input, asked, view), typed };
}
