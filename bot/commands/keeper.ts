import { londonDay, momentAt, type Instant, type LocalDate } from '#rules';
import { logAt } from '../log.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { recordsOver, type CouncilRecords, type Sites } from '../records/records.ts';

/** What the commands about keeping records work with. */
export interface Keeper {
  readonly graph: Graph;
  readonly sites: Sites;
  readonly records: CouncilRecords;
  readonly at: Instant;
  readonly today: LocalDate;
  readonly say: (line: string) => void;
}

/** The council’s own reference of who asked; without it nothing is written or ended. */
export function askedUnderIn(askedUnder: string | undefined): string {
  if (askedUnder === undefined || askedUnder.trim() === '')
    throw new SyntaxError('Say under which reference of the council it was asked: --asked-under REFERENCE');
  return askedUnder.trim();
}

/** The keeper of this moment, who says what is found on the command line. */
export function keeperOf(graph: Graph, sites: Sites): Keeper {
  const at = momentAt(Date.now());
  return {
    graph,
    sites,
    records: recordsOver(graph, sites, logAt('silent')),
    at,
    today: londonDay(at),
    say: (line) => {
      console.log(line);
    },
  };
}
