import { lookAnew, type Obligation } from '#rules';
import { Fault } from '../../faults.ts';
import { groupsOf } from '../groups-of.ts';
import type { Ports } from '../ports.ts';

/** So many rows are written anew in one look; the next look goes on with the rest. */
const AT_ONCE = 200;

/** The replica, the day and the procedure for which every row was seen. Only spares looking again. */
let seenFor = '';

/**
 * Once a day, and after a start with another version of the procedure: where the ladder of reminders or the holidays have changed, what
 * is open says on which day it is looked at by them. Read from memory; rows that say so already cost nothing.
 */
export async function lookAtOwedAnew(ports: Ports): Promise<void> {
  const { council, procedure, kept } = ports;
  const now = `${council.replica} ${ports.today()} ${procedure.name} ${procedure.version}`;
  if (seenFor === now || !(await kept.owed.look()).isWhole) return;
  const calendar = await ports.workingDays();
  const due: Obligation[] = [];
  for await (const batch of kept.owed.batches())
    due.push(...batch.filter((owed) => lookAnew(owed, calendar, procedure) !== undefined));
  for (const group of groupsOf(due.slice(0, AT_ONCE))) {
    await Promise.all(
      group.map(async ({ key }) => {
        // As it stands now: what memory says may be a moment old.
        const saved = await ports.records.obligations.find(key);
        const nextLook = saved === undefined ? undefined : lookAnew(saved.row, calendar, procedure);
        if (saved !== undefined && nextLook !== undefined)
          await ports.records.obligations.change(saved, { nextLook }).catch(unlessChanged);
      }),
    );
  }
  if (due.length <= AT_ONCE) seenFor = now;
}

/** Somebody else wrote meanwhile: it is seen tomorrow, and until then on the day that was said before. */
function unlessChanged(fault: unknown): void {
  if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
}
