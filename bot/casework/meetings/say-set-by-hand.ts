import { saySetByHand as setByHand } from '#rules';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** What Steady was refused was done in Teams, and whoever did it says so. */
export const saySetByHand = defineMeetingCommand({
  name: 'say-set-by-hand',
  act: 'move-meeting',
  facts: ['meeting'],
  decide: setByHand,
});
