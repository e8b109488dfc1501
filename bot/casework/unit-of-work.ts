import { REMEMBERING, rememberedTable, type Memory } from './reading-memory.ts';
import type { Ports, Records } from './ports.ts';

/**
 * The ports of one turn or of one plan: each row is read once in it, and again only after somebody else was found to have written.
 * Asked for within such a turn, it is that turn's own. Never kept beyond it: what somebody may do is read anew for each.
 */
export function unitOfWork(ports: Ports): Ports {
  return REMEMBERING.has(ports.records) ? ports : freshly(ports);
}

/** The same ports with nothing remembered, also where these remember something. */
export function freshly(ports: Ports): Ports {
  const outside = REMEMBERING.get(ports.records)?.outside ?? ports.records;
  const memories: Memory[] = [];
  const tables = Object.entries(outside).map(([name, part]: [string, unknown]): [string, unknown] => {
    const remembered = rememberedTable(name, part);
    if (remembered === undefined) return [name, part];
    memories.push(remembered);
    return [name, remembered.table];
  });
  const records = Object.fromEntries(tables) as unknown as Records;
  REMEMBERING.set(records, {
    outside,
    forget: () => {
      for (const { forget } of memories) forget();
    },
  });
  return { ...ports, records };
}

/** Forgets what was read, so that it is read anew: somebody else wrote meanwhile. */
export function forgetReads({ records }: Ports): void {
  REMEMBERING.get(records)?.forget();
}
