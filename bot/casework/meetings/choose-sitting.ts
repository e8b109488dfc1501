import { chooseSitting as sittingChosen } from '#rules';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** Settles the time of a second sitting or part. */
export const chooseSitting = defineMeetingCommand({
  name: 'choose-sitting',
  act: 'arrange-meeting',
  facts: ['meeting', 'sittings', 'invitations', 'circle'],
  decide: sittingChosen,
});
