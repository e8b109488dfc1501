import { minuteDeliveryKey, type Step } from '#rules';
import { showCard } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

type DeliverMinutes = Extract<Step, { do: 'deliver-minutes' }>;

/** Shows a worker that their version is there, and says beside the version whether Teams took it. */
export async function deliverMinutes({ id, meeting, version, to }: DeliverMinutes, ports: Ports): Promise<string> {
  const came = await showCard({ id, to, card: 'minutes', about: meeting }, ports);
  const saved = await ports.records.minuteDeliveries.find(minuteDeliveryKey(meeting, version, to));
  const state = came === 'blocked' ? 'not-shown' : 'shown';
  if (saved !== undefined && saved.row.state !== state)
    await ports.records.minuteDeliveries.change(saved, { state, on: ports.today() });
  return came;
}
