import { z } from 'zod';
import { childWords } from '#rules';
import { startFormView, startReceiptView } from '../casework/endings/ending-card-views.ts';
import type { Answered } from '../casework/define-command.ts';
import { startPlanning, startSupport, type Instead, type Started } from '../casework/meetings/start-meeting.ts';
import type { Ports } from '../casework/ports.ts';
import { day, formId, words } from './inputs.ts';
import { saidInstead } from './stability-verbs.ts';
import { verb, type VerbAnswer, type Who } from './verbs.ts';

const FORM = { formId, child: z.string().min(1, 'Choose the child.'), day, words: words(2000) };
const PLANNING = z.object({
  ...FORM,
  urgent: z.enum(['yes', 'no']),
  school: z.enum(['yes', 'no', 'not-known']).default('not-known'),
});
/** What nobody knows counts as if it might be so. */
const KNOWN = { yes: true, no: false, 'not-known': undefined } as const;
const SUPPORT = z.object({ ...FORM, crisis: z.enum(['yes', 'no']) });

export const startVerbs = [
  verb({
    verb: 'start-planning',
    input: PLANNING,
    run: async (who, input, ports) =>
      answered(
        'planning-form',
        await startPlanning(
          who.id,
          { ...input, placement: input.child, urgent: input.urgent === 'yes', movesSchool: KNOWN[input.school] },
          ports,
        ),
        input,
        who,
        ports,
      ),
  }),
  verb({
    verb: 'start-support',
    input: SUPPORT,
    run: async (who, input, ports) =>
      answered(
        'support-form',
        await startSupport(who.id, { ...input, placement: input.child, crisis: input.crisis === 'yes' }, ports),
        input,
        who,
        ports,
      ),
  }),
];

async function answered(
  card: 'planning-form' | 'support-form',
  outcome: Answered<Started | Instead>,
  typed: { readonly formId: string; readonly child: string; readonly [id: string]: string },
  who: Who,
  ports: Ports,
): Promise<VerbAnswer> {
  if (outcome.is === 'started') return { show: await startReceiptView(who.id, outcome, ports), alsoReplace: true };
  const view = await startFormView(who.id, { card, formId: typed.formId }, ports);
  const placement = (await ports.records.placements.find(typed.child))?.row;
  const trouble = outcome.is === 'instead' ? outcome.words : saidInstead(outcome);
  return {
    show: {
      ...view,
      trouble,
      typed: { ...typed, childWords: placement === undefined ? typed.child : childWords(placement) },
    } as typeof view,
  };
}
