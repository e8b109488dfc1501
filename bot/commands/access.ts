/**
 * Who has access now: everyone in the list of people with their roles, and of each open case what is open to them and as what.
 *
 *   npm run access                 everyone
 *   npm run access -- --of ID      one person, by Entra id
 *
 * It asks the same table as every door (docs/access.md), with the product's own settings, and changes nothing. Staff stand there by
 * name; children and cases by reference.
 */
import { parseArgs } from 'node:util';
import { readConfig, SettingsFault } from '../config.ts';
import { Fault } from '../faults.ts';
import { logAt } from '../log.ts';
import { makePorts } from '../make-ports.ts';
import { ofACommand } from '../microsoft365/patience.ts';
import { tellAccess } from './tell-access.ts';

try {
  const { values } = parseArgs({ options: { of: { type: 'string' } } });
  const { ports } = await makePorts(readConfig(process.env), logAt('silent'), { patience: ofACommand(console.error) });
  process.exitCode = await tellAccess(ports, values.of, (line) => {
    console.log(line);
  });
} catch (fault) {
  if (!(fault instanceof Fault) && !(fault instanceof SettingsFault)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
