import type { ActOnAction, CardView } from '#rules';
import { z } from 'zod';
import { actOnAction, answerActionMoney } from '../casework/minutes/act-on-action.ts';
import { viewOf } from '../casework/plans/card-views.ts';
import type { Ports } from '../casework/ports.ts';
import { day, words } from './inputs.ts';
import { saidInstead } from './instability-verbs.ts';
import { verb, type VerbAnswer, type Who } from './verbs.ts';

const action = z.string().regex(/^action:[A-Z]{2}-\d{4}-\d{4,}:\d+$/, 'That action is not one of ours.');

/** What somebody sees who does not take an action on: it is theirs to see no more. */
const NOT_TAKEN_ON: CardView = {
  card: 'plain',
  title: 'You did not take it on',
  words: 'The action stays with whoever has it, and they are told. Nothing more is needed from you here.',
};

/** The card as it is now; what a rule says instead stands first on it. */
async function shown(who: Who, key: string, ports: Ports, trouble?: string): Promise<VerbAnswer> {
  const view: CardView = await viewOf('action', key, who.id, ports);
  return trouble === undefined ? { show: view, alsoReplace: true } : { show: { ...view, trouble } };
}

async function act(who: Who, said: ActOnAction, ports: Ports): Promise<VerbAnswer> {
  const outcome = await actOnAction(who.id, said, ports);
  if (said.is === 'decline' && outcome.is === 'changed') {
    const view = await viewOf('action', said.action, who.id, ports);
    return { show: view.card === 'action' ? view : NOT_TAKEN_ON, alsoReplace: true };
  }
  return shown(who, said.action, ports, outcome.is === 'changed' ? undefined : saidInstead(outcome));
}

async function answer(who: Who, key: string, says: 'agreed' | 'refused', text: string, ports: Ports) {
  const outcome = await answerActionMoney(who.id, { action: key, says, words: text }, ports);
  return shown(who, key, ports, outcome.is === 'changed' ? undefined : saidInstead(outcome));
}

/** What is done with an action of a meeting from its card. */
export const actionVerbs = [
  verb({
    verb: 'action-done',
    input: z.object({ action, how: words(2000) }),
    run: (who, { action: key, how }, ports) => act(who, { action: key, is: 'done', how }, ports),
  }),
  verb({
    verb: 'action-more-time',
    input: z.object({ action, until: day, reason: words(2000) }),
    run: (who, { action: key, until, reason }, ports) =>
      act(who, { action: key, is: 'ask-more-time', until, reason }, ports),
  }),
  verb({
    verb: 'action-hand-over',
    input: z.object({ action, to: z.string().min(1, 'Choose the person.').max(80), reason: words(2000) }),
    run: (who, { action: key, to, reason }, ports) => act(who, { action: key, is: 'hand-over', to, reason }, ports),
  }),
  verb({
    verb: 'agree-action',
    input: z.object({ action }),
    run: (who, { action: key }, ports) => act(who, { action: key, is: 'agree' }, ports),
  }),
  verb({
    verb: 'decline-action',
    input: z.object({ action }),
    run: (who, { action: key }, ports) => act(who, { action: key, is: 'decline' }, ports),
  }),
  verb({
    verb: 'action-money-agreed',
    input: z.object({ action, words: words(2000) }),
    run: (who, input, ports) => answer(who, input.action, 'agreed', input.words, ports),
  }),
  verb({
    verb: 'action-money-refused',
    input: z.object({ action, words: words(2000) }),
    run: (who, input, ports) => answer(who, input.action, 'refused', input.words, ports),
  }),
];
