import { capital, childName, longDate, meetingName, linkTo, type CardView } from '#rules';
import { defineQuestion } from '../define-question.ts';
import { aboutMeeting, meetingOf } from '../meetings/meeting-turn.ts';
import { minutesPlace, readsMinutes } from './read-minutes.ts';

/** The card that says to a worker that their version is there. */
export const minutesCardView = defineQuestion({
  name: 'minutes-card-view',
  ...readsMinutes,
  about: (ref: string) => aboutMeeting(ref),
  answer: async (ref, turn): Promise<CardView> => {
    const { meeting, placement } = await meetingOf(turn);
    return {
      card: 'minutes',
      child: childName(placement),
      ref,
      kind: capital(meetingName(meeting.kind)),
      held: meeting.heldOn === undefined ? '' : longDate(meeting.heldOn),
      because: ['Torbay T-39', 'CF-47'],
      url: linkTo(minutesPlace(ref), turn.ports.council),
    };
  },
});
