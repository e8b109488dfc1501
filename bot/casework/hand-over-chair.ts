import { fallsToChair } from '#rules';
import { meetingCalled } from './find-case.ts';
import { procedureOf } from './procedure-of.ts';
import type { World } from './world.ts';

/** Whatever this meeting asks of its chair and is still open is now this person's. @source domain §11 E-54 */
export async function handOverToChair(ref: string, chairId: string, world: World): Promise<void> {
  const procedure = await procedureOf((await meetingCalled(ref, world)).row, world);
  for (const owed of await world.records.obligations.where({ about: ref })) {
    const { doneAt, ownerId, kind } = owed.row;
    if (doneAt !== undefined || ownerId === chairId || !fallsToChair(kind, procedure)) continue;
    await world.records.obligations.change(owed, { ownerId: chairId });
  }
}
