import {
  diariesAnswered,
  DIARIES_FACTS,
  MISSING_FACTS,
  sendInvitations as invitationsSent,
  sendUnanswered as unansweredSent,
} from '#rules';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** The organiser sends: into the diaries, and then to everyone in their own way. */
export const sendInvitations = defineMeetingCommand({
  name: 'send-invitations',
  act: 'send-invitations',
  facts: MISSING_FACTS,
  decide: invitationsSent,
});

/** The clock: nobody answered the draft of an urgent meeting for as long as the procedure waits. */
export const sendUnanswered = defineMeetingCommand({
  name: 'send-unanswered',
  act: 'follow-clock',
  alsoBy: ['steady'],
  facts: MISSING_FACTS,
  decide: unansweredSent,
});

/** Microsoft 365 said whether the meeting is in the diaries. */
export const noteDiaries = defineMeetingCommand({
  name: 'note-diaries',
  act: 'follow-clock',
  alsoBy: ['steady'],
  facts: DIARIES_FACTS,
  decide: diariesAnswered,
});
