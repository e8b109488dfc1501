import { childWords, dayOfDisruption, ENDING_ROUTES, MATCH_STATUSES, type CardView } from '#rules';
import { z } from 'zod';
import { viewOf } from '../casework/plans/card-views.ts';
import { decideDisruptionMeeting } from '../casework/endings/decide-disruption-meeting.ts';
import { endingFormView, endingReceiptView } from '../casework/endings/ending-card-views.ts';
import { placementEnded } from '../casework/endings/placement-ended.ts';
import { Fault } from '../faults.ts';
import { day, formId, optional, ref, words } from './inputs.ts';
import { RECEIVED, saidInstead } from './stability-verbs.ts';
import { verb } from './verbs.ts';

const ENDED = z.object({
  formId,
  child: z.string().min(1, 'Choose the child.'),
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
      const when = dayOfDisruption(
        { outSince: input.childOut, returnRuledOutOn: input.returnRuledOut },
        ports.procedure,
      );
      const outcome =
        when.is === 'decided'
          ? await placementEnded(who.id, { ...input, placement: input.child, leftOn: when.value }, ports)
          : when;
      if (outcome.is === 'saved')
        return {
          show: await endingReceiptView(who.id, { form: input.formId }, ports).catch(receivedOnly),
          alsoReplace: true,
        };
      const view = await endingFormView(who.id, input.formId, ports);
      const placement = (await ports.records.placements.find(input.child))?.row;
      const trouble = saidInstead(outcome);
      const typed = {
        ...input,
        matchDocument: input.matchDocument ?? '',
        childWords: placement === undefined ? input.child : childWords(placement),
      };
      return { show: view.card === 'ending-form' ? { ...view, typed, trouble } : view };
    },
  }),
  verb({
    verb: 'decide-ending',
    input: z.object({ ending: ref, says: z.enum(['hold', 'not-held', 'checked']), reason: words(2000) }),
    run: async (who, input, ports) => {
      const outcome = await decideDisruptionMeeting(who.id, input, ports);
      const view = await viewOf('ending-decision', input.ending, who.id, ports);
      return outcome.is === 'decided'
        ? { show: view, alsoReplace: true }
        : { show: { ...view, trouble: saidInstead(outcome) } };
    },
  }),
];
