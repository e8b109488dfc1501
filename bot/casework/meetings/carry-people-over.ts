import type { Invitation, Meeting } from '#rules';
import type { Ports } from '../ports.ts';

/** Who was asked to the last meeting of the same series; nobody for a first one. */
export async function invitationsBefore(
  { about, kind, ref }: Meeting,
  { records }: Ports,
): Promise<readonly Invitation[]> {
  const held = (await records.meetings.where({ about }))
    .map(({ row }) => row)
    .filter((row) => row.kind === kind && row.ref !== ref && row.heldOn !== undefined);
  const last = held.sort((one, other) => (one.heldOn ?? '').localeCompare(other.heldOn ?? '')).at(-1);
  return last === undefined ? [] : (await records.invitations.where({ meeting: last.ref })).map(({ row }) => row);
}

const MAY_BE_CARRIED: readonly Invitation['decision'][] = ['undecided', 'invite', 'separate', 'views-only'];

/**
 * The decision of the last meeting as a draft for this one. What the procedure refuses now stays refused: a hold or a complaint
 * may have come since.
 */
export function carriedOver(proposed: Invitation, before: readonly Invitation[]): Invitation {
  const last = before.find(({ person, part }) => person === proposed.person && part === proposed.part);
  if (
    last === undefined ||
    last.decision === 'undecided' ||
    !MAY_BE_CARRIED.includes(proposed.decision) ||
    proposed.because.includes('Rulings E-01')
  )
    return proposed;
  const { decision, reason, way, workerId } = last;
  return {
    ...proposed,
    decision,
    reason,
    way,
    workerId,
    sitting: decision === 'separate' ? Math.max(2, last.sitting) : 1,
  };
}
