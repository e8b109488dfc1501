import { bankHolidaysOf, BANK_HOLIDAYS_KNOWN_UNTIL, type LocalDate } from '#rules';
import { carryOver } from './carry-over.ts';
import { EVERY_LIST, LISTS } from './columns.ts';
import { definitionsOf } from './definitions.ts';
import type { AnyList, DamageLog } from './list.ts';
import { recordsOver, type Sites } from './records.ts';
import { lacksOf, type Lack } from './schema.ts';
import { tableOver } from './table.ts';
import { Fault } from '../faults.ts';
import type { Graph } from '../microsoft365/graph.ts';

/** How often a list is looked at again: SharePoint has been seen to make a column and leave out its index. */
const ROUNDS = 3;

/**
 * Makes the lists, columns, indexes and unique flags of both sites, fills the bank holidays, and copies rows of an earlier version
 * to where they stand now.
 *
 * Run again it adds what is missing. It deletes nothing and changes no row of a case.
 */
export async function makeLists(
  graph: Graph,
  sites: Sites,
  log: DamageLog,
  say: (line: string) => void,
): Promise<void> {
  await makeLibrary(graph, sites.restricted, say);
  // One after another: SharePoint refuses a second change of a site's schema while one is under way.
  for (const list of EVERY_LIST) await makeList(graph, sites, list, say);
  await fillBankHolidays(graph, sites, log, say);
  await carryOver(recordsOver(graph, sites, log), say);
}

async function makeList(graph: Graph, sites: Sites, list: AnyList, say: (line: string) => void): Promise<void> {
  const where = `/sites/${sites[list.site]}/lists`;
  for (let round = 0; round < ROUNDS; round += 1) {
    const lacks = await lacksOf(graph, sites, list);
    if (lacks.length === 0) {
      if (round === 0) say(`${list.name}: nothing to do.`);
      return;
    }
    for (const lack of lacks) await mend(graph, where, lack, say);
  }
  const left = await lacksOf(graph, sites, list);
  if (left.length > 0) throw new Fault('rejected', `provision/${list.name}`);
}

async function mend(graph: Graph, lists: string, lack: Lack, say: (line: string) => void): Promise<void> {
  const { list } = lack;
  const step = `provision/${list.name}`;
  const columns = `${lists}/${list.name}/columns`;
  switch (lack.lacks) {
    case 'list':
      say(`${list.name}: made on the ${list.site} site.`);
      await once(
        graph.post(step, lists, {
          displayName: list.name,
          list: { template: 'genericList' },
          columns: definitionsOf(list),
        }),
      );
      return;
    case 'column':
      say(`${list.name}: column ${lack.column.name} added.`);
      await once(graph.post(step, columns, lack.column));
      return;
    case 'index':
      say(`${list.name}: column ${lack.column.name} indexed.`);
      await once(graph.patch(step, `${columns}/${lack.there.id}`, { indexed: true }));
      return;
    case 'unique':
      say(`${list.name}: column ${lack.column.name} made unique.`);
      await once(graph.patch(step, `${columns}/${lack.there.id}`, { indexed: true, enforceUniqueValues: true }));
      return;
    case 'choices': {
      // What the council added to a list of choices stays in it.
      const choices = [...new Set([...(lack.there.choice?.choices ?? []), ...(lack.column.choice?.choices ?? [])])];
      say(`${list.name}: choices added to column ${lack.column.name}.`);
      await once(graph.patch(step, `${columns}/${lack.there.id}`, { choice: { ...lack.column.choice, choices } }));
      return;
    }
    case 'kind':
      say(
        `${list.name}: column ${lack.column.name} is of another kind. Rename it or take it out by hand, then run this again.`,
      );
      throw new Fault('rejected', step);
    default:
      return lack satisfies never;
  }
}

/** An unclear answer, and a name that is taken, are settled by the next look. */
async function once(made: Promise<unknown>): Promise<void> {
  await made.catch((fault: unknown) => {
    if (!(fault instanceof Fault) || !['unclear', 'changed-meanwhile'].includes(fault.reason)) throw fault;
  });
}

/** Sites made from Microsoft's templates have a document library; a bare one has not. */
async function makeLibrary(graph: Graph, site: string, say: (line: string) => void): Promise<void> {
  const step = 'provision/Documents';
  if ((await graph.look(step, `/sites/${site}/drive`)) !== undefined) return;
  say('Documents: library made on the restricted site.');
  await once(
    graph.post(step, `/sites/${site}/lists`, { displayName: 'Documents', list: { template: 'documentLibrary' } }),
  );
}

/** Years before the last known one that are filled in: obligations look back to reports of the year before. */
const YEARS = 4;

async function fillBankHolidays(
  graph: Graph,
  sites: Sites,
  log: DamageLog,
  say: (line: string) => void,
): Promise<void> {
  const table = tableOver(graph, sites[LISTS.bankHolidays.site], LISTS.bankHolidays, log);
  const there = new Set((await table.all()).map(({ row }) => row.key));
  const last = yearOf(BANK_HOLIDAYS_KNOWN_UNTIL);
  const rows = Array.from({ length: YEARS }, (_, before) => bankHolidaysOf('england-and-wales', last - before))
    .flat()
    .map((holiday) => ({ key: `bank-holiday:${holiday.division}:${holiday.date}`, ...holiday }))
    .filter(({ key }) => !there.has(key));
  for (const row of rows) await table.create(row);
  say(
    rows.length === 0
      ? 'BankHolidays: up to date.'
      : `BankHolidays: ${rows.length} days added, known until ${BANK_HOLIDAYS_KNOWN_UNTIL}.`,
  );
}

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
