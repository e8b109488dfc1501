/**
 * Fills a register from a CSV file; docs/import.md says which columns it has.
 *
 *   node bot/commands/import.ts people|placements|circle FILE.csv
 *
 * The whole file is checked first; when any line is wrong, nothing is imported. Run again, it changes what differs.
 */
import { readFileSync } from 'node:fs';
import { readConfig, SettingsFault } from '../config.ts';
import { Fault } from '../faults.ts';
import { graphIdentity } from '../identities.ts';
import { logAt } from '../log.ts';
import { graphOver } from '../microsoft365/graph.ts';
import { ofACommand } from '../microsoft365/patience.ts';
import { recordsOver } from '../records/records.ts';
import { importInto } from './import-register.ts';
import { REGISTERS, type RegisterName } from './registers.ts';

const isRegister = (name: string | undefined): name is RegisterName =>
  name !== undefined && Object.hasOwn(REGISTERS, name);

async function run([name, file]: readonly string[]): Promise<number> {
  if (!isRegister(name) || file === undefined) {
    console.error(`Usage: node bot/commands/import.ts ${Object.keys(REGISTERS).join('|')} FILE.csv`);
    return 2;
  }
  const config = readConfig(process.env);
  const log = logAt('silent');
  const sites = { main: config.siteId, restricted: config.restrictedSiteId };
  const records = recordsOver(
    graphOver(graphIdentity(config), log, { patience: ofACommand(console.error) }),
    sites,
    log,
  );
  const result = await importInto(name, readFileSync(file), records);
  if ('wrong' in result) {
    console.error(
      `Nothing was imported. ${result.wrong.length === 1 ? 'One thing is' : `${result.wrong.length} things are`} wrong:`,
    );
    for (const sentence of result.wrong) console.error(`  ${sentence}`);
    return 1;
  }
  console.log(`${name}: ${result.added} added, ${result.changed} changed, ${result.same} as before.`);
  return 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof Fault) && !(fault instanceof SettingsFault)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
