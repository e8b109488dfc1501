import { addDays, obligationsStartedBy, type LocalDate } from '#rules';
import { obligationKey } from './owe.ts';
import { workersWho } from '../find-case.ts';
import type { Ports } from '../ports.ts';

/** What is about no child: it belongs to the council, and is shown on its owner's desk. */
const COUNCIL = 'council';

/**
 * The look at a sample after each quarter, and the summary after the year that ends on 31 March. Opened once, while there is time
 * left: a council that begins today owes nothing for quarters in which it had no Steady.
 *
 * @source Torbay T-77, T-78 · CF-40, CF-41
 */
export async function oweForPeriods(ports: Ports): Promise<void> {
  const ended = lastQuarterEnd(ports.today());
  await oweAfter('quarter-ended', ended, `quarter-${ended}`, ports);
  const year = lastYearEnd(ports.today());
  await oweAfter('year-ended', year, `year-${year}`, ports);
}

async function oweAfter(
  moment: 'quarter-ended' | 'year-ended',
  day: LocalDate,
  about: string,
  ports: Ports,
): Promise<void> {
  const noPlacement = { provider: 'none', setting: 'other', outOfArea: false } as const;
  const drafts = obligationsStartedBy(moment, { day, ...noPlacement }, ports.procedure, await ports.workingDays());
  for (const { kind, ownerRole, startsOn, due, sum, force, because } of drafts) {
    const key = obligationKey(about, kind);
    if (due === undefined || due < ports.today() || (await ports.records.obligations.find(key)) !== undefined) continue;
    const ownerId = (await workersWho(ownerRole, ports))[0]?.id;
    const row = { key, kind, about, childRef: COUNCIL, team: COUNCIL, ownerRole, ownerId, startsOn, due, sum };
    await ports.records.obligations.create({ ...row, force, because, level: 0 });
  }
}

/** The last day of March, June, September or December that is past. */
export function lastQuarterEnd(today: LocalDate): LocalDate {
  const firstMonth = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  return addDays(`${Number(today.slice(0, 4))}-${String(firstMonth).padStart(2, '0')}-01` as LocalDate, -1);
}

/** The last 31 March that is past. */
export const lastYearEnd = (today: LocalDate): LocalDate =>
  `${Number(today.slice(0, 4)) - (today.slice(5) > '03-31' ? 0 : 1)}-03-31`;
