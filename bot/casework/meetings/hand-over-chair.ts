import { fallsToChair } from '#rules';
import { meetingCalled } from '../find-case.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';

/** Whatever this meeting asks of its chair and is still open is now this person's. @source domain §11 E-54 */
export async function handOverToChair(ref: string, chairId: string, ports: Ports): Promise<void> {
  const procedure = await procedureOf((await meetingCalled(ref, ports)).row, ports);
  for (const owed of await ports.records.obligations.where({ about: ref })) {
    const { doneAt, ownerId, kind } = owed.row;
    if (doneAt !== undefined || ownerId === chairId || !fallsToChair(kind, procedure)) continue;
    await ports.records.obligations.change(owed, { ownerId: chairId });
  }
}
