import { NOT_COMING_FACTS, notComing } from '#rules';
import { defineMeetingCommand } from './define-meeting-command.ts';
import { withInvitations } from './meeting-turn.ts';

/** Somebody who is asked to a meeting, or chairs it, says that they cannot come. */
export const sayNotComing = defineMeetingCommand({
  name: 'say-not-coming',
  act: 'say-not-coming',
  more: withInvitations,
  facts: NOT_COMING_FACTS,
  decide: notComing,
});
