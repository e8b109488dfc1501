import type { CardName, CardView } from '#rules';
import { viewOf } from '../casework/plans/card-views.ts';
import type { Ports } from '../casework/ports.ts';
import { understand, type Command } from './understand.ts';
import type { VerbAnswer, Who } from './verbs.ts';

/** Which card each command opens; a form gets its id when it is opened, so that it is one form however often it is sent. */
const OPENS = {
  'report instability': 'report-form',
  'placement ended': 'ending-form',
  'new placement': 'planning-form',
  'support meeting': 'support-form',
  'my desk': 'my-desk',
  help: 'commands',
} as const satisfies Record<Command, CardName>;

/** Answers a typed line: what was asked for, a greeting, or kindly what Steady can do. */
export async function answerText(text: string, who: Who, ports: Ports): Promise<VerbAnswer> {
  const understood = understand(text);
  switch (understood.is) {
    case 'command':
      return { send: await cardFor(understood.command, who, ports) };
    case 'greeting':
      return { send: await greeting(who.id, ports) };
    case 'unclear':
      return { send: { card: 'commands', notUnderstood: true } };
    default:
      return understood satisfies never;
  }
}

export async function cardFor(command: Command, who: Who, ports: Ports): Promise<CardView> {
  const card = OPENS[command];
  if (card === 'commands') return { card, notUnderstood: false };
  return viewOf(card, card === 'my-desk' ? who.id : ports.newId(), who.id, ports);
}

/** By the name in the People list: when somebody gets the app, Teams names nobody. */
export const greeting = (who: string, ports: Ports): Promise<CardView> => viewOf('greeting', '', who, ports);
