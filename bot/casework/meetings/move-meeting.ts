import { mayMove, MOVE_FACTS, moveMeeting as meetingMoved, type MoveMeeting } from '#rules';
import { Fault } from '../../faults.ts';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** Moves a meeting whose invitations are out. Outside the window, whoever may agree to that may move it too. */
export const moveMeeting = defineMeetingCommand<MoveMeeting, (typeof MOVE_FACTS)[number]>({
  name: 'move-meeting',
  act: () => ['move-meeting', 'agree-out-of-window'],
  facts: MOVE_FACTS,
  decide: (said, facts, procedure, calendar) => {
    if (!mayMove(said, facts)) throw new Fault('not-yours', 'move-meeting');
    return meetingMoved(said, facts, procedure, calendar);
  },
});
