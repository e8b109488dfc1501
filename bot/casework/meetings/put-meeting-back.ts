import { PUT_BACK_FACTS, putMeetingBack as meetingPutBack } from '#rules';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** Somebody took the meeting out of the diaries by hand; it goes in again. */
export const putMeetingBack = defineMeetingCommand({
  name: 'put-meeting-back',
  act: 'move-meeting',
  facts: PUT_BACK_FACTS,
  decide: meetingPutBack,
});
