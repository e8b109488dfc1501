import type { Invitation, Meeting } from '#rules';
import type { Saved } from '../ports.ts';

/**
 * Chair, minute taker, and the workers who are invited; of one sitting, where one is named. A meeting in two parts has one
 * event for both. Outsiders get letters; the child is asked by a worker.
 */
export function attendeeIds(
  meeting: Meeting,
  invitations: readonly Saved<Invitation>[],
  sitting?: number,
): readonly string[] {
  const invited = invitations
    .map(({ row }) => row)
    .filter((row) => row.personIs === 'worker' && (row.decision === 'invite' || row.decision === 'separate'))
    .filter((row) => sitting === undefined || meeting.format === 'two-part' || row.sitting === sitting)
    .map((row) => row.person);
  return [...new Set([meeting.chairId, meeting.minuteTakerId, ...invited].filter((id) => id !== undefined))];
}
