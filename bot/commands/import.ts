/**
 * Fills a register from a file of Excel or a case system; docs/import.md says which columns it has.
 *
 *   node bot/commands/import.ts people|placements|circle FILE.csv|FILE.xlsx [--preview]
 *
 * With `--preview` it says what would change, and writes nothing.
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
import { importInto, previewOf } from './import-register.ts';
import { previewWords } from './preview-words.ts';
import { REGISTERS, type RegisterName } from './registers.ts';

const PREVIEW = '--preview';

const isRegister = (name: string | undefined): name is RegisterName =>
  name !== undefined && Object.hasOwn(REGISTERS, name);

async function run(said: readonly string[]): Promise<number> {
  const [name, file, ...more] = said.filter((one) => one !== PREVIEW);
  if (!isRegister(name) || file === undefined || more.length > 0) {
    console.error(`Usage: node bot/commands/import.ts ${Object.keys(REGISTERS).join('|')} FILE.csv [${PREVIEW}]`);
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
  if (said.includes(PREVIEW)) {
    const preview = await previewOf(name, readFileSync(file), records);
    if ('wrong' in preview) return refused(preview.wrong);
    for (const line of previewWords(name, preview)) console.log(line);
    return 0;
  }
  const result = await importInto(name, readFileSync(file), records);
  if ('wrong' in result) return refused(result.wrong);
  const moved =
    result.moved === undefined ? '' : ` ${result.moved} of the circle are reached by the child’s new worker now.`;
  console.log(`${name}: ${result.added} added, ${result.changed} changed, ${result.same} as before.${moved}`);
  return 0;
}

function refused(wrong: readonly string[]): number {
  console.error(`Nothing was imported. ${wrong.length === 1 ? 'One thing is' : `${wrong.length} things are`} wrong:`);
  for (const sentence of wrong) console.error(`  ${sentence}`);
  return 1;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof Fault) && !(fault instanceof SettingsFault)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
