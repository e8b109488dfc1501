import { CANCEL_FACTS, cancelMeeting as meetingCancelled } from '#rules';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** Calls a meeting off, with a reason that stays here; those who were invited read only that it will not take place. */
export const cancelMeeting = defineMeetingCommand({
  name: 'cancel-meeting',
  act: 'cancel-meeting',
  facts: CANCEL_FACTS,
  decide: meetingCancelled,
});
