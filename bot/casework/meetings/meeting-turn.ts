import type { Invitation, Meeting, Placement } from '#rules';
import { Fault } from '../../faults.ts';
import type { LoadedCase } from '../loaded-case.ts';
import type { Turn } from '../define-question.ts';
import type { Ports } from '../ports.ts';

export const aboutMeeting = (ref: string) => ({ is: 'meeting', ref }) as const;

/** Who is invited decides what somebody may see. */
export const withInvitations = async ({ meeting }: LoadedCase, { records }: Ports) => ({
  invitations:
    meeting === undefined ? [] : (await records.invitations.where({ meeting: meeting.ref })).map(({ row }) => row),
});

/** The meeting of this turn, with its placement and its people. */
export interface MeetingSeen {
  readonly meeting: Meeting;
  readonly placement: Placement;
  readonly invitations: readonly Invitation[];
}

export async function meetingOf({ loaded, ports }: Pick<Turn, 'loaded' | 'ports'>): Promise<MeetingSeen> {
  const { meeting, placement } = loaded;
  if (meeting === undefined || placement === undefined) throw new Fault('not-yours', 'meeting');
  return { meeting, placement, ...(await withInvitations(loaded, ports)) };
}
