import { sendLetterAgain as letterSentAgain } from '#rules';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** Sends again what nobody can tell whether it went. */
export const sendLetterAgain = defineMeetingCommand({
  name: 'send-letter-again',
  act: 'propose-invitees',
  facts: ['meeting', 'unclearLetters', 'hold'],
  decide: letterSentAgain,
});
