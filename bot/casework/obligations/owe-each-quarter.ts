import { oweForPeriod, periodPlan, PERIODS, type Period } from '#rules';
import { STEADY } from '../actor.ts';
import { defineCommand } from '../define-command.ts';
import { planKey } from '../plans/save-plan.ts';
import type { Ports } from '../ports.ts';

/** What a quarter or a year that has ended asks of the council. @source Torbay T-77, T-78 · CF-40, CF-41 */
export const openForPeriod = defineCommand({
  name: 'open-for-period',
  act: 'follow-clock',
  alsoBy: ['steady'],
  about: (_said: { readonly period: Period }) => ({ is: 'nothing' }),
  facts: [],
  under: 'today',
  decide: oweForPeriod,
  answer: () => ({ is: 'opened' as const }),
});

/** Looks whether a quarter or a year has ended; what was opened for it once is not asked about again. */
export async function oweForPeriods(ports: Ports): Promise<void> {
  for (const period of PERIODS) {
    const opened = await ports.records.plans.find(planKey(periodPlan(period, ports.today())));
    if (opened === undefined) await openForPeriod(STEADY, { period }, ports);
  }
}
