import { Fault } from '../faults.ts';
import { mayThey } from './may-they.ts';
import { redrawCards } from './show-card.ts';
import { settleDebt } from './settle-debt.ts';
import type { World } from './world.ts';

/** Someone says that what they owed is done, with a note if they like. Said twice, the first one stands. */
export async function settleObligation(
  who: string,
  key: string,
  note: string,
  world: World,
): Promise<{ readonly is: 'settled'; readonly key: string }> {
  const owed = await world.records.obligations.find(key);
  if (owed === undefined) throw new Fault('refused', 'settle-obligation');
  const { ownerId, ownerRole, team, about } = owed.row;
  await mayThey(who, 'settle-obligation', { owner: { id: ownerId, role: ownerRole, team } }, world);
  await settleDebt(key, who, note, world);
  await world.records.audit(about, `settled-${key}`, {
    at: world.now(),
    actor: who,
    did: `done: ${owed.row.kind}`,
    about: key,
  });
  redrawCards(key, world, ['task']);
  return { is: 'settled', key };
}
