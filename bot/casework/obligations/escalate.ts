import { escalateObligation, type EscalateObligation } from '#rules';
import { defineCommand } from '../define-command.ts';

/** The clock: something owed has come to the next level of the council’s ladder. */
export const escalate = defineCommand({
  name: 'escalate-obligation',
  act: 'follow-clock',
  alsoBy: ['steady'],
  about: ({ key }: EscalateObligation) => ({ is: 'obligation', key }),
  facts: ['obligation'],
  under: 'today',
  decide: escalateObligation,
  answer: () => undefined,
});
