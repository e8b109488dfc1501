import { readConfig, SettingsFault } from '../config.ts';
import { Fault } from '../faults.ts';
import { graphIdentity } from '../identities.ts';
import { logAt } from '../log.ts';
import { graphOver, type Graph } from '../microsoft365/graph.ts';
import { ofACommand } from '../microsoft365/patience.ts';
import type { Sites } from '../records/whole-copy.ts';
import { SealFault } from './sealed-folder.ts';

export const settingsOf = (name: string): string => process.env[name] ?? '';

/** Runs a command over both sites with the product's own settings; what goes wrong is one sentence, and 1. */
export async function within(run: (graph: Graph, sites: Sites) => Promise<number>): Promise<number> {
  try {
    const config = readConfig(process.env);
    const graph = graphOver(graphIdentity(config), logAt('silent'), { patience: ofACommand(console.error) });
    return await run(graph, { main: config.siteId, restricted: config.restrictedSiteId });
  } catch (fault) {
    const isOurs = [Fault, SettingsFault, SealFault, SyntaxError].some((kind) => fault instanceof kind);
    if (!isOurs || !(fault instanceof Error)) throw fault;
    console.error(fault.message);
    return 1;
  }
}
