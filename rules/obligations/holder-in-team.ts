import type { Worker } from '../case-records.ts';

/** The one of these, who all have a role, who stands over the team; where nobody does, whoever has the role. */
export const holderInTeam = (team: string, holders: readonly Worker[]): Worker | undefined =>
  holders.find((worker) => worker.team === team) ?? holders[0];
