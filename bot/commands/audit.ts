/**
 * Reads the audit: whether each case's chain of lines is whole, and what it says.
 *
 *   npm run audit -- verify [CASE]
 *   npm run audit -- of CASE
 *   npm run audit -- refusals DAY     who was refused what
 *   npm run audit -- reads CHILD      who read what of this child
 *
 * It needs the product's own settings and changes nothing. It ends with 0 when all is whole, 1 when a chain is broken.
 */
import { readConfig, SettingsFault } from '../config.ts';
import { Fault } from '../faults.ts';
import { graphIdentity } from '../identities.ts';
import { logAt } from '../log.ts';
import { graphOver } from '../microsoft365/graph.ts';
import { ofACommand } from '../microsoft365/patience.ts';
import { recordsOver } from '../records/records.ts';
import { readAudit } from './read-audit.ts';

async function run(args: readonly string[]): Promise<number> {
  const config = readConfig(process.env);
  const log = logAt('silent');
  const graph = graphOver(graphIdentity(config), log, { patience: ofACommand(console.error) });
  const records = recordsOver(graph, { main: config.siteId, restricted: config.restrictedSiteId }, log);
  return readAudit(args, records, (line) => {
    console.log(line);
  });
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof Fault) && !(fault instanceof SettingsFault)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
