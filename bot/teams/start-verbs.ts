import { z } from 'zod';
import type { CardView } from '#rules';
import { CHILD, childAgain, childChosen, chosenWords, type ChildAsked } from './child-chosen.ts';
import { startFormView, startReceiptView } from '../casework/endings/ending-card-views.ts';
import type { Answered } from '../casework/define-command.ts';
import { startPlanning, startSupport, type Instead, type Started } from '../casework/meetings/start-meeting.ts';
import type { Ports } from '../casework/ports.ts';
import { day, formId, words } from './inputs.ts';
import { saidInstead } from './instability-verbs.ts';
import { verb, type VerbAnswer, type Who } from './verbs.ts';

const FORM = { formId, ...CHILD, day, words: words(2000) };
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
    run: (who, input, ports) =>
      started('planning-form', input, who, ports, (placement) =>
        startPlanning(
          who.id,
          { ...input, placement, urgent: input.urgent === 'yes', movesSchool: KNOWN[input.school] },
          ports,
        ),
      ),
  }),
  verb({
    verb: 'start-support',
    input: SUPPORT,
    run: (who, input, ports) =>
      started('support-form', input, who, ports, (placement) =>
        startSupport(who.id, { ...input, placement, crisis: input.crisis === 'yes' }, ports),
      ),
  }),
];

type Typed = z.output<typeof PLANNING> | z.output<typeof SUPPORT>;

/** Starts the meeting for the child who is chosen; else the form comes again with what was typed. */
async function started(
  card: 'planning-form' | 'support-form',
  typed: Typed,
  who: Who,
  ports: Ports,
  start: (placement: string) => Promise<Answered<Started | Instead>>,
): Promise<VerbAnswer> {
  const which = await childChosen(who.id, typed, ports);
  if (which.is === 'asking') return { show: await formAgain(card, typed, which, who, ports) };
  const outcome = await start(which.placement);
  if (outcome.is === 'started') return { show: await startReceiptView(who.id, outcome, ports), alsoReplace: true };
  const trouble = outcome.is === 'instead' ? outcome.words : saidInstead(outcome);
  const chosen = { ...typed, child: which.placement, childTyped: undefined };
  return { show: await formAgain(card, chosen, { trouble }, who, ports) };
}

async function formAgain(
  card: 'planning-form' | 'support-form',
  typed: Typed,
  asked: Pick<ChildAsked, 'trouble' | 'among'>,
  who: Who,
  ports: Ports,
): Promise<CardView> {
  const view = await startFormView(who.id, { card, formId: typed.formId }, ports);
  if (view.card !== card) return view;
  const { formId: _id, mine: _mine, child: _child, childTyped: _typed, ...others } = typed;
  const { child, childWords: words } = await chosenWords(typed, ports);
  const chosen: Readonly<Record<string, string>> = child === undefined ? {} : { child, childWords: words ?? child };
  return { ...view, ...childAgain(typed, asked, view), typed: { ...others, ...chosen } };
}
