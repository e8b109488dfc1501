import { besideTheirs, recorded, saysTheSame, twoRecorded, type RecordMeeting, type TwoRecorded } from '#rules';
import { Fault } from '../../faults.ts';
import { defineCommand } from '../define-command.ts';
import { meetingCalled } from '../find-case.ts';
import type { Changed } from '../meetings/allocate-chair.ts';

/**
 * What was said and decided, who does what, and when people meet again. Saved where the next meeting can find it.
 *
 * @source Torbay T-34, T-35, T-39 · Warrington W-04, W-64 · CF-33
 */
export const recordMeeting = defineCommand({
  name: 'record-meeting',
  act: 'record-meeting',
  about: ({ meeting }: RecordMeeting) => ({ is: 'meeting', ref: meeting }),
  facts: [
    'meeting',
    'placement',
    'caseEpisode',
    'caseEnding',
    'caseMeetings',
    'placementMeetings',
    'obligations',
    'placementObligations',
    'childEndings',
    'invitations',
    'circle',
    'hold',
    'actions',
    'roomRows',
  ],
  under: 'meeting',
  decide: recorded,
  answer: async ({ ports, facts }, said): Promise<Changed | TwoRecorded> => {
    const beside = twoRecorded(said, facts.meeting, facts.roomRows);
    if (beside !== undefined) return beside;
    const { row: meeting } = await meetingCalled(said.meeting, ports);
    // Somebody else recorded it at the same moment, in other words: whoever was later looks again.
    if (!saysTheSame(meeting, besideTheirs(said, facts.meeting, facts.roomRows).said))
      throw new Fault('changed-meanwhile', 'record-meeting');
    return { is: 'changed', meeting };
  },
});
