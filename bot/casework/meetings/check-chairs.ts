import { checkChair as chairChecked, CHECK_CHAIR_FACTS, type Meeting } from '#rules';
import { STEADY } from '../actor.ts';
import type { Ports } from '../ports.ts';
import { defineMeetingCommand } from './define-meeting-command.ts';

/** One chair looked at again, by the product itself. */
const checkChair = defineMeetingCommand({
  name: 'check-chair',
  act: 'check-chair',
  alsoBy: ['steady'],
  facts: CHECK_CHAIR_FACTS,
  decide: chairChecked,
});

const OPEN = ['arranging', 'approved', 'sending', 'sent'] as const satisfies readonly Meeting['state'][];

/** Looks at every chair again, for someone's part may have changed. @source CF-03, E-53, E-54 */
export async function checkChairs(ports: Ports): Promise<void> {
  for (const state of OPEN) {
    for (const { row } of await ports.records.meetings.where({ state })) {
      if (row.chairId !== undefined) await checkChair(STEADY, { meeting: row.ref }, ports);
    }
  }
}
