import { comparePeople } from '#rules';
import { REMEMBERING, rememberedTable, type Memory, type Order } from './reading-memory.ts';
import type { Ports, Records, Table } from './ports.ts';

/**
 * The ports of one turn or of one plan: each row is read once in it, and again only after somebody else was found to have written.
 * Asked for within such a turn, it is that turn's own. Never kept beyond it: what somebody may do is read anew for each.
 */
export function unitOfWork(ports: Ports): Ports {
  return REMEMBERING.has(ports.records) ? ports : freshly(ports);
}

/** Whether what is read by these is remembered, so that it is worth reading ahead. */
export const isUnitOfWork = ({ records }: Ports): boolean => REMEMBERING.has(records);

/**
 * The order in which rows of a list are read. They are made side by side, so that the list has them in any order; whoever is shown the
 * same people twice finds them in the same places.
 */
const ORDER: Readonly<Record<string, Order>> = {
  invitations: comparePeople,
  circle: comparePeople,
  questionnaires: comparePeople,
  actions: (one, other) => BY_NUMBER.compare(one.key, other.key),
};
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** The same ports with nothing remembered, also where these remember something. */
export function freshly(ports: Ports): Ports {
  const outside = REMEMBERING.get(ports.records)?.outside ?? ports.records;
  const memories = new Map<string, Memory>();
  const tables = Object.entries(outside).map(([name, part]: [string, unknown]): [string, unknown] => {
    const remembered = rememberedTable(name, part, ORDER[name]);
    if (remembered === undefined) return [name, part];
    memories.set(name, remembered);
    return [name, remembered.table];
  });
  // The same names, each with its own table or one that remembers it.
  const remembered = Object.fromEntries(tables) as unknown as Records;
  const open = openAskedOnce(remembered, outside);
  const records: Records = { ...remembered, ...open.records };
  REMEMBERING.set(records, {
    outside,
    forget: () => {
      for (const { forget } of memories.values()) forget();
      open.forget();
    },
    expectNothing: (table, columns) => memories.get(table)?.expectNothing(columns),
    told: (table) => memories.get(table),
  });
  return { ...ports, records };
}

/** Forgets what was read, so that it is read anew: somebody else wrote meanwhile. */
export function forgetReads({ records }: Ports): void {
  REMEMBERING.get(records)?.forget();
}

/** Nobody has to ask for what can only have been written in this turn: its reference was handed out in it. */
export const expectNothing = (
  { records }: Ports,
  table: 'obligations' | 'meetings' | 'plans' | 'answers',
  columns: Readonly<Record<string, unknown>>,
): void => REMEMBERING.get(records)?.expectNothing(table, columns);

/** What is known of a row of this list without asking: these ports read it so. */
export const tellOf = ({ records }: Ports, list: string) => REMEMBERING.get(records)?.told(list);

/** What one person has still to do, and their children, are asked once, and anew after something of it was written. */
function openAskedOnce({ obligations, placements }: Records, outside: Records) {
  const owed = once((owner: string) => outside.openObligationsOf(owner));
  const homes = once((who: string) => outside.openPlacementsOf(who));
  const records: Pick<Records, 'openObligationsOf' | 'obligations' | 'openPlacementsOf' | 'placements'> = {
    openObligationsOf: owed.ask,
    obligations: forgetting(obligations, owed.forget),
    openPlacementsOf: homes.ask,
    placements: forgetting(placements, homes.forget),
  };
  return {
    records,
    forget: () => {
      owed.forget();
      homes.forget();
    },
  };
}

function once<T>(question: (of: string) => Promise<T>) {
  const asked = new Map<string, Promise<T>>();
  const forget = (): void => asked.clear();
  const ask = (of: string): Promise<T> => {
    const answer = asked.get(of) ?? question(of);
    asked.set(of, answer);
    answer.catch(forget);
    return answer;
  };
  return { ask, forget };
}

const forgetting = <Row extends { readonly key: string }>(table: Table<Row>, forget: () => void): Table<Row> => ({
  ...table,
  create: (row, mark) => table.create(row, mark).finally(forget),
  change: (saved, to, mark) => table.change(saved, to, mark).finally(forget),
});
