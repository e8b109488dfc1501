import { actOfApart, sayMustNotMeet as apartSaid } from '#rules';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** Says whom somebody in the child’s life must not meet, or that it holds no more. */
export const sayMustNotMeet = defineMeetingCommand({
  name: 'say-must-not-meet',
  act: actOfApart,
  facts: ['meeting', 'circle'],
  decide: apartSaid,
});
