import {
  boardOf,
  isKeptFrom,
  MEASURE_WORDS,
  MEASURES,
  measuresCsv,
  measureSays,
  measuresUntil,
  namedOrSubject,
  OPEN_EPISODES,
  roleName,
  teamLines,
  teamWords,
  type BoardView,
  type Episode,
  type HomeOfTeam,
  type MeasureView,
  type Obligation,
  type StabilityMeasures,
  type TableFile,
} from '#rules';
import { defineQuestion } from '../define-question.ts';
import type { KeptRows, Ports } from '../ports.ts';

/** What waits for which team and what duty, what is late and why, and whether homes get steadier. No worker is in it. */
export const showBoard = defineQuestion({
  name: 'show-board',
  act: ['see-team-board', 'see-every-board'],
  about: (_asked: undefined) => ({ is: 'nothing' }),
  // A manager stands over their own team and no other.
  more: (_loaded, _ports, { team }) => ({ owner: { role: 'team-manager', team } }),
  answer: async (_asked, { actor, may, ports }): Promise<BoardView> => {
    const team = may('see-every-board') ? undefined : actor.team;
    const [owed, homes] = await Promise.all([ports.kept.owed.look(), ports.kept.homes.look()]);
    const reports = await reportsNaming(actor.id, ports);
    const [obligations, records] = await Promise.all([
      rowsWhere(
        ports.kept.owed,
        (row) => (team === undefined || row.team === team) && !isKeptFrom(actor.id, row, reports),
      ),
      rowsWhere(ports.kept.homes, () => true),
    ]);
    return {
      ...(await boardOfTeams(obligations, ports)),
      team,
      ...measuresOf(records, team, ports),
      because: ['Rulings: boards and lateness'],
      read: { isWhole: owed.isWhole && homes.isWhole, known: owed.known + homes.known },
      pages: [
        ...(may('see-summary') ? (['summary'] as const) : []),
        ...(may('see-sample') ? (['dip-sample'] as const) : []),
        ...(may('see-what-would-follow') ? (['what-would-change'] as const) : []),
      ],
    };
  },
});

/** The measures of the same board as a table; each time it is taken out is in the audit. @source domain §6.10; law §7.2 */
export const exportMeasures = defineQuestion({
  name: 'export-measures',
  act: ['see-team-board', 'see-every-board'],
  about: (_asked: undefined) => ({ is: 'nothing' }),
  more: (_loaded, _ports, { team }) => ({ owner: { role: 'team-manager', team } }),
  answer: async (_asked, { actor, may, ports }): Promise<TableFile> => {
    const team = may('see-every-board') ? undefined : actor.team;
    await ports.kept.homes.look();
    const homes = await rowsWhere(ports.kept.homes, () => true);
    await ports.records.audit('board', `measures-${ports.newId()}`, {
      at: ports.now(),
      actor: actor.id,
      did: 'took out the measures of stability',
      about: 'board',
    });
    return {
      fileName: `steady-stability-${ports.today()}`,
      csv: measuresCsv(measuresUntil(ports.today(), homes, team)),
    };
  },
});

/** Open reports that name whoever looks: what is owed because of one is in no count of theirs. @source E-02 */
const reportsNaming = async (who: string, { records }: Ports): Promise<readonly Episode[]> =>
  (await records.episodes.where({}, { state: OPEN_EPISODES }))
    .map(({ row }) => row)
    .filter((one) => namedOrSubject(one).includes(who));

async function rowsWhere<Row>(kept: KeptRows<Row>, isWanted: (row: Row) => boolean): Promise<readonly Row[]> {
  const found: Row[] = [];
  for await (const batch of kept.batches()) found.push(...batch.filter(isWanted));
  return found;
}

async function boardOfTeams(obligations: readonly Obligation[], { today, workingDays, procedure }: Ports) {
  const board = boardOf(obligations, today(), await workingDays(), procedure);
  return {
    today: board.on,
    use: board.use,
    teams: teamLines(board).map((line) => ({
      ...line,
      team: teamWords(line.team),
      longestWords: line.longest && `${line.longest.title} (${roleName(line.longest.ownerRole)})`,
    })),
    late: board.duties
      .filter(({ late }) => late > 0)
      .map(({ team, kind, title, ownerRole, late, longestLateDays, why, because }) => ({
        team: teamWords(team),
        kind,
        title,
        whose: roleName(ownerRole),
        late,
        longestLateDays,
        why,
        because,
      })),
  };
}

function measuresOf(
  homes: readonly HomeOfTeam[],
  team: string | undefined,
  { today }: Ports,
): { readonly measures: readonly MeasureView[]; readonly measuresCounted: string } {
  const over: readonly StabilityMeasures[] = measuresUntil(today(), homes, team);
  return {
    measures: MEASURES.map((name) => ({
      name,
      title: MEASURE_WORDS[name],
      points: over.map(({ on, [name]: part }) => ({ on, ...part })),
      says: measureSays(name, over),
    })),
    measuresCounted: over.at(-1)?.counted ?? '',
  };
}
