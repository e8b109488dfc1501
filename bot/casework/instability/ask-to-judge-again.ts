import { askToJudgeAgain as judgementAsked, type AskToJudgeAgain } from '#rules';
import { defineCommand } from '../define-command.ts';

/** The clock: support is to be looked at again today. */
export const askToJudgeAgain = defineCommand({
  name: 'ask-to-judge-again',
  act: 'follow-clock',
  alsoBy: ['steady'],
  about: ({ episode }: AskToJudgeAgain) => ({ is: 'episode', ref: episode }),
  facts: ['episode'],
  under: 'today',
  decide: judgementAsked,
  answer: () => undefined,
});
