import { Fault } from '../../faults.ts';
import { mayThey } from '../may-they.ts';
import { redrawCards } from '../plans/show-card.ts';
import { settleObligationRow } from './settle-obligation-row.ts';
import type { Ports } from '../ports.ts';

/** Someone says that what they owed is done, with a note if they like. Said twice, the first one stands. */
export async function settleObligation(
  who: string,
  key: string,
  note: string,
  ports: Ports,
): Promise<{ readonly is: 'settled'; readonly key: string }> {
  const owed = await ports.records.obligations.find(key);
  if (owed === undefined) throw new Fault('not-yours', 'settle-obligation');
  const { ownerId, ownerRole, team, about } = owed.row;
  await mayThey(who, 'settle-obligation', { owner: { id: ownerId, role: ownerRole, team } }, ports);
  await settleObligationRow(key, who, note, ports);
  await ports.records.audit(about, `settled-${key}`, {
    at: ports.now(),
    actor: who,
    did: `done: ${owed.row.kind}`,
    about: key,
  });
  redrawCards(key, ports, ['task']);
  return { is: 'settled', key };
}
