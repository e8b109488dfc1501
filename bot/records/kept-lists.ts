import {
  figuresIn,
  isOver,
  type Figures,
  type FiguresRow,
  type HomeOfTeam,
  type Obligation,
  type Placement,
  type RegisterHome,
  type Worker,
  keysOf,
} from '#rules';
import type { KeptLists } from '../casework/ports.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { LISTS } from './columns.ts';
import { keptFrom, type Packing } from './kept.ts';
import type { DamageLog } from './list.ts';
import type { Sites } from './records.ts';

/** What boards and summaries are counted from, in memory. */
export const keptLists = (graph: Graph, sites: Sites, log: DamageLog): KeptLists => ({
  owed: keptFrom(graph, sites[LISTS.obligations.site], LISTS.obligations, OPEN, log),
  homes: keptFrom(graph, sites[LISTS.placements.site], LISTS.placements, HOMES, log),
  names: keptFrom(graph, sites[LISTS.workers.site], LISTS.workers, NAMES, log),
  figures: keptFrom(graph, sites[LISTS.figures.site], LISTS.figures, FIGURES, log),
});

/** What is done, or set aside for good, waits for nobody. */
const OPEN: Packing<Obligation, Obligation, Obligation> = {
  pack: (row) => (isOver(row) ? undefined : { ...row, sum: '', note: undefined, overrideReason: undefined }),
  unpack: (row) => row,
};

const HOMES: Packing<Placement, HomeOfTeam & RegisterHome, HomeOfTeam & RegisterHome> = {
  pack: ({ key, childRef, initials, homeRef, startedOn, endedOn, setting, bornOn, team, ...whose }) => ({
    key,
    childRef,
    initials,
    socialWorkerId: whose.socialWorkerId,
    supervisingSocialWorkerId: whose.supervisingSocialWorkerId,
    independentReviewingOfficerId: whose.independentReviewingOfficerId,
    teamManagerId: whose.teamManagerId,
    homeRef,
    startedOn,
    endedOn,
    setting,
    bornOn,
    team,
  }),
  unpack: (home) => home,
};

type Named = Pick<Worker, 'id' | 'name' | 'roles'>;

const NAMES: Packing<Worker, Named, Named> = {
  pack: ({ id, name, roles, active }) => (active ? { id, name, roles } : undefined),
  unpack: (one) => one,
};

/** The fields of a row in their order: what is kept is the values alone, some 200 bytes. */
const FIELDS = keysOf(LISTS.figures.columns);

const FIGURES: Packing<FiguresRow, string, Figures> = {
  pack: (row) => JSON.stringify(FIELDS.map((field) => row[field] ?? '')),
  unpack: (packed) => {
    const parsed: unknown = JSON.parse(packed);
    const values: readonly unknown[] = Array.isArray(parsed) ? parsed : [];
    const found: Record<string, unknown> = {};
    for (const [at, field] of FIELDS.entries()) if (values[at] !== '') found[field] = values[at];
    const row: unknown = found;
    // What was packed from a row is one.
    return figuresIn(row as FiguresRow);
  },
};
