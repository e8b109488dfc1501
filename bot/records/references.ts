import type { Setting, Table } from '../casework/ports.ts';
import { Fault } from '../faults.ts';

/** How often another replica may take the number before the plan's next tick has to try. */
const TRIES = 12;

/**
 * The next reference of a series, such as `SM-2026-0142`. Never given twice: the counter's row is moved with its version.
 *
 * A number whose answer was lost is not used: there may be a gap, never a double.
 */
export const nextRefFrom =
  (settings: Table<Setting>) =>
  async (series: string, year: number): Promise<string> => {
    const key = `ref:${series}:${year}`;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const counter = (await settings.find(key)) ?? (await settings.create({ key, value: '0' }));
      const next = Number(counter.row.value) + 1;
      if (!Number.isSafeInteger(next)) throw new Fault('rejected', key);
      try {
        await settings.change(counter, { value: String(next) });
        return `${series}-${year}-${String(next).padStart(4, '0')}`;
      } catch (fault) {
        if (!(fault instanceof Fault) || !['changed-meanwhile', 'try-later'].includes(fault.reason)) throw fault;
      }
    }
    throw new Fault('try-later', key);
  };
