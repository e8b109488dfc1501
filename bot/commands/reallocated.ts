import type { CirclePerson, Placement } from '#rules';
import type { Records, Saved } from '../casework/ports.ts';

/** A home whose workers the file says otherwise than the register did. */
export interface Reallocated {
  readonly before: Placement;
  readonly after: Placement;
}

/**
 * Whoever reached a person of the child’s circle because they were the child’s worker does so no more once somebody else is: the new
 * worker does. Answers how many people that were.
 *
 * @source E-54, E-87
 */
export async function moveCircle(homes: readonly Reallocated[], { circle }: Pick<Records, 'circle'>): Promise<number> {
  let moved = 0;
  for (const { before, after } of homes) {
    const heirs = heirsOf(before, after);
    if (heirs.size === 0) continue;
    for (const one of await circle.where({ childRef: after.childRef })) moved += await move(one, heirs, circle);
  }
  return moved;
}

async function move(
  one: Saved<CirclePerson>,
  heirs: ReadonlyMap<string, string>,
  circle: Records['circle'],
): Promise<number> {
  const workerId = one.row.workerId === undefined ? undefined : heirs.get(one.row.workerId);
  if (workerId === undefined) return 0;
  await circle.change(one, { workerId });
  return 1;
}

/** From whom to whom; not where the one before has another part for the child now. */
function heirsOf(before: Placement, after: Placement): ReadonlyMap<string, string> {
  const now = [after.socialWorkerId, after.supervisingSocialWorkerId, after.teamManagerId];
  const pairs = [
    [before.socialWorkerId, after.socialWorkerId],
    [before.supervisingSocialWorkerId, after.supervisingSocialWorkerId ?? after.socialWorkerId],
  ] as const;
  return new Map(
    pairs.flatMap(([from, to]) => (from === undefined || now.includes(from) ? [] : [[from, to] as const])),
  );
}
